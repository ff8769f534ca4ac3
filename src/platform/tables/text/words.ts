/** Why rows of a file cannot be taken apart, by the lines of the file. */
export const rowProblems = {
  open: {
    en: (from: number, to: number) =>
      `The quotation mark opened in line ${from} is never closed: lines ${from} to ${to} stand inside one cell.`,
    ja: (from: number, to: number) =>
      `${from}行目の引用符（"）が閉じられていないため、${from}〜${to}行目が1つのセルに入っています`,
  },
  swallowed: {
    en: (from: number, to: number) =>
      `Lines ${from} to ${to} stand inside one quoted cell: a quotation mark in line ${from} is not closed where it should be.`,
    ja: (from: number, to: number) =>
      `${from}行目の引用符（"）が正しく閉じられていないため、${from}〜${to}行目が1つのセルに入っています`,
  },
  crossed: {
    en: (from: number, _to: number) =>
      `The quotation marks in line ${from} do not match: it cannot be told where its cells end.`,
    ja: (from: number, _to: number) => `${from}行目の引用符（"）の対応が取れず、セルの区切りが判断できません`,
  },
} as const
