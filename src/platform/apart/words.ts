import type { TextOf } from '../wording/words.ts'

export const words = {
  tooMuch: {
    en: (megabytes: number) =>
      `Reading this file takes more memory (${megabytes.toLocaleString('en')} MB) or time than one file is given. Save the sheet as CSV, or in several files, and upload those.`,
    ja: (megabytes: number) =>
      `このファイルを読み込むには、1つのファイルに割り当てられたメモリー（${megabytes.toLocaleString('ja')}MB）または時間では足りません。シートをCSVで保存するか、複数のファイルに分けてアップロードしてください。`,
  } satisfies TextOf<[number]>,
}
