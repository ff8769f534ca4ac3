import type { Text, TextOf } from '../wording/words.ts'

export const words = {
  changed: {
    en: (name: string) => `${name} was changed after it had run. Write a new migration instead. Nothing was changed.`,
    ja: (name: string) =>
      `「${name}」は実行後に変更されています。変更は新しいマイグレーションとして追加してください。データは変更していません。`,
  } satisfies TextOf<[string]>,
  newer: {
    en: (name: string) =>
      `This data was opened by a newer version of Meguri: ${name} is not known to this one. Start that version again. Nothing was changed.`,
    ja: (name: string) =>
      `このデータは、より新しいバージョンのMeguriで開かれています（「${name}」はこのバージョンにありません）。そのバージョンで起動してください。データは変更していません。`,
  } satisfies TextOf<[string]>,
  failed: {
    en: (name: string, because: string) =>
      `The upgrade stopped at ${name}: ${because}\nThe records in PostgreSQL are as they were before, and the version before can go on with them.`,
    ja: (name: string, because: string) =>
      `アップグレードは「${name}」で中断しました：${because}\nPostgreSQLの記録は元のままで、以前のバージョンで引き続き利用できます。`,
  } satisfies TextOf<[string, string]>,
  factsUntouched: {
    en: 'ClickHouse was not touched.',
    ja: 'ClickHouseは変更していません。',
  } satisfies Text,
  factsKept: {
    en: (names: string) =>
      `In ClickHouse this has been added, which the version before does not look at and the next try goes on from: ${names}`,
    ja: (names: string) =>
      `ClickHouseには次の変更が追加済みです。以前のバージョンには影響せず、次回の実行時はその続きから始まります：${names}`,
  } satisfies TextOf<[string]>,
}
