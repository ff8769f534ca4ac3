export { csvFile } from './csv-file.ts'
export { sliceNames } from './slice-names.ts'
export { type CustomerSlice, customerSlice, mostSlices } from './slices.ts'
export { spansOf } from './spans.ts'
