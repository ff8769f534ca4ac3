export { add, setParts, structure, suppose } from './structure.ts'
export { standsWithin } from './use/in-use.ts'
export { replaceOn } from './use/replacing.ts'
export { betterOf, readingsOf, withParts } from './values/readings.ts'
