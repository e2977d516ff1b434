/**
 * Whether an address belongs to nobody: the top domain `.invalid` never exists (RFC 2606). The demonstration writes to
 * providers at such addresses only, and catches even those mails: whoever tries it out with a real list mails nobody.
 */
export const belongsToNobody = (email: string): boolean => /\.invalid$/i.test(email.trim());
