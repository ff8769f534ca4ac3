import type { Text, TextOf } from '../wording/words.ts'

export const words = {
  foreign: {
    en: 'This file is not a backup of Meguri. Nothing was restored.',
    ja: 'このファイルはMeguriのバックアップではありません。何も復元していません。',
  } satisfies Text,
  unsealed: {
    en: (version: string) =>
      `This backup (${version}) was made before backups carried counts and a hash, so nobody can tell whether it is whole. Restore it with the version that made it, and make a new one. Nothing was restored.`,
    ja: (version: string) =>
      `このバックアップ（${version}）は、件数とハッシュを記録する前の形式のため、完全かどうかを確認できません。作成時のバージョンで復元し、バックアップを取り直してください。何も復元していません。`,
  } satisfies TextOf<[string]>,
  torn: {
    en: 'This backup is cut short: its end is missing. Nothing was restored.',
    ja: 'このバックアップは途中で切れています（末尾がありません）。何も復元していません。',
  } satisfies Text,
  damaged: {
    en: 'This backup is cut short or damaged: it cannot be unpacked to its end. Nothing was restored.',
    ja: 'このバックアップは途中で切れているか、破損しています（最後まで展開できません）。何も復元していません。',
  } satisfies Text,
  otherCounts: {
    en: (differences: string) =>
      `This backup was changed after it was made. Rows in the file, and rows it was made with: ${differences}. Nothing was restored.`,
    ja: (differences: string) =>
      `このバックアップは作成後に変更されています。ファイル内の行数と作成時の行数：${differences}。何も復元していません。`,
  } satisfies TextOf<[string]>,
  difference: {
    en: (table: string, found: number, written: number) => `${table} ${found} of ${written}`,
    ja: (table: string, found: number, written: number) => `${table} ${found}行（作成時${written}行）`,
  } satisfies TextOf<[string, number, number]>,
  otherContents: {
    en: 'This backup was changed after it was made: its rows are as many, but not the same. Nothing was restored.',
    ja: 'このバックアップは作成後に変更されています。行数は同じですが、内容が異なります。何も復元していません。',
  } satisfies Text,
  newer: {
    en: (version: string, migration: string) =>
      `This backup is of a newer version (${version}): ${migration} is not known to this one. Restore it with that version. Nothing was restored.`,
    ja: (version: string, migration: string) =>
      `このバックアップは新しいバージョン（${version}）のものです（「${migration}」はこのバージョンにありません）。そのバージョンで復元してください。何も復元していません。`,
  } satisfies TextOf<[string, string]>,
  otherState: {
    en: (version: string) =>
      `The tables here are not those of the backup (${version}). Restore it into a new data folder or into empty databases; it is brought up to this version there. Nothing was restored.`,
    ja: (version: string) =>
      `復元先のテーブルがバックアップ（${version}）のものと一致しません。新しいデータフォルダーまたは空のデータベースに復元してください（復元後、このバージョンに更新されます）。何も復元していません。`,
  } satisfies TextOf<[string]>,
  notEmpty: {
    en: 'A backup is restored into an empty house only. Set MEGURI_DATA to a new folder (or empty the databases) first.',
    ja: 'バックアップは空の環境にのみ復元できます。先に MEGURI_DATA を新しいフォルダーに設定するか、データベースを空にしてください。',
  } satisfies Text,
  otherSecret: {
    en: (place: string) =>
      `This backup was sealed with another secret: authenticators for signing in and letters that wait could not be read here. Copy the file "secret" of the data folder it was made from into ${place} (or set MEGURI_SECRET as it was there). If that secret is lost, repeat with --new-secret: members then sign in without their authenticators and set them up again. Nothing was restored.`,
    ja: (place: string) =>
      `このバックアップは別のシークレットで暗号化されているため、認証アプリの設定と送信待ちのメールを読み取れません。作成元のデータフォルダーにある「secret」ファイルを「${place}」にコピーしてください（または当時の MEGURI_SECRET を設定してください）。シークレットを紛失した場合は --new-secret を付けて再実行してください。その場合、メンバーは認証アプリなしでサインインし、設定し直すことになります。何も復元していません。`,
  } satisfies TextOf<[string]>,
  notAllArrived: {
    en: (table: string, found: number, written: number) =>
      `Of ${table} only ${found} of ${written} rows arrived. Nothing was restored.`,
    ja: (table: string, found: number, written: number) =>
      `「${table}」は${written}行のうち${found}行しか書き込めませんでした。何も復元していません。`,
  } satisfies TextOf<[string, number, number]>,
}
