import { words } from '../words.ts'

export const languageNames = { ja: words.japanese, en: words.english }
