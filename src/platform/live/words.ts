import { text } from '../wording/words.ts'

export const words = {
  tooMany: text(
    'Too many screens are open to be told of changes. They go on without; try again in a moment.',
    '変更を受け取る画面が多すぎます。画面はそのまま使えます。しばらくしてからもう一度お試しください。',
  ),
}
