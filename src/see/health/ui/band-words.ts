export { bandWords } from '../../scorecards/ui/band-words.ts'
