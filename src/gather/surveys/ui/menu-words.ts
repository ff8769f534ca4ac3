export const menuWords = {
  surveys: { en: 'Surveys', ja: 'アンケート' },
  voice: { en: 'Voice', ja: '顧客の声' },
} as const
