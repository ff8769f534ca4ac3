/** From more than this share of the contacts on, an account is in the hands of one member; exactly 80 % is not yet. */
export const loneShare = 0.8
/** A single note says nothing about who knows an account. */
export const fewestContacts = 3
export const withinDays = 365
