package vn.lienthong.client.enrolment;

/** The cluster or a service could not be reached, did not know the operator, or refused; the message says which. */
public final class EnrolmentFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EnrolmentFailed(Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }

    EnrolmentFailed(String message) {
        super(message);
    }

    EnrolmentFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
