/** A range of values: an interval of confidence unless said otherwise, both ends included. */
export type Interval = { readonly lower: number; readonly upper: number }
