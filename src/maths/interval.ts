/** A range of values from low to high: an interval of confidence unless said otherwise. */
export type Interval = { readonly low: number; readonly high: number }
