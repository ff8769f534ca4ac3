/** The header by which the house tells its identity part who is calling; what a caller writes there is overwritten. */
export const addressHeader = 'x-meguri-address'
