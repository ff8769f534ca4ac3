export { bandWords } from '../explaining/sentences.ts'
