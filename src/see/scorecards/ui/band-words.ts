export { bandWords } from '../sentences.ts'
