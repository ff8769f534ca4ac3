/**
 * What a mail that came back is. `hard`: the address is none, for good; `soft`: it may go another time; `full`: the mailbox is;
 * `blocked`: they do not want it from us, or by their rules; `auto-reply`: a machine answered; `complaint`: somebody called ours spam;
 * `unclear`: something came back and nothing says what for certain; `reply`: a person answered.
 */
export const returnedKinds = ['hard', 'soft', 'full', 'blocked', 'auto-reply', 'complaint', 'unclear', 'reply'] as const
export type ReturnedKind = (typeof returnedKinds)[number]
