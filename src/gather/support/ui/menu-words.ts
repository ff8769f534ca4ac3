export const menuWords = {
  support: { en: 'Support', ja: 'サポート' },
} as const
