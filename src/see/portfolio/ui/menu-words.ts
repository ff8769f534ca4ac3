import type { Text } from '#platform/wording/words.ts'

/** What the frame shows of this room before any of its screens is loaded. */
export const menuWords = {
  customers: { en: 'Customers', ja: '顧客' },
  add: { en: 'Add a customer', ja: '顧客を追加' },
  unownedCustomers: { en: 'Customers without an owner', ja: '主担当のいない顧客' },
  board: { en: 'Board by stage', ja: '段階別ボード' },
} as const satisfies Record<string, Text>
