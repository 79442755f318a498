package vn.lienthong.identity;

import org.springframework.stereotype.Component;

/** Where wrong passwords are counted, and noted when they lock an account. */
@Component
record WrongOnes(Lockouts lockouts, Strikes strikes, AuditLog audit) {}
