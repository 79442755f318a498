package vn.lienthong.client.enrolment;

/** The cluster could not be reached, did not know the operator, or refused. */
public final class EnrolmentFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EnrolmentFailed(Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
