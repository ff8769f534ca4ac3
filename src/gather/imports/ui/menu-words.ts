export const menuWords = {
  menu: { en: 'Imports', ja: '取り込み' },
  newImport: { en: 'Import a file', ja: 'ファイルを取り込む' },
} as const
