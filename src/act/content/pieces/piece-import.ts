import { type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Importable, ImportRow, Lost } from '#platform/furnishing/contributions.ts'
import type { ContentPieces } from '#platform/stores/database.ts'
import { listed } from '#platform/tables/listed.ts'
import {
  type Rejection,
  rejection,
  type Stored,
  storeRows,
  textIn,
  withLost,
} from '#platform/tables/storing/store-rows.ts'
import { pieceKinds, pieceLanguages } from '../contract/pieces.ts'
import * as words from '../words.ts'
import { type Address, addressOf, isAddress, nameFrom } from './address.ts'

type Wish = Address & {
  readonly columns: Readonly<Record<Column, string | null>>
  readonly lost: readonly Lost[]
}
const columns = ['title', 'kind', 'department', 'language', 'purpose', 'published_on', 'reviewed_on'] as const
type Column = (typeof columns)[number]

/** A list of what already exists, as web teams keep it: one row a page. One of each address; what a cell leaves open stays as it is. */
export const piecesImportable: Importable = {
  name: 'content',
  label: words.library,
  fields: [
    {
      name: 'url',
      label: words.fieldNames.url,
      type: 'text',
      required: true,
      longest: 2_000,
      synonyms: listed('url | link | address | page | page url | permalink | リンク | アドレス | ページURL | 掲載URL'),
    },
    {
      name: 'title',
      label: words.fieldNames.title,
      type: 'text',
      synonyms: listed(
        'title | name | page title | headline | タイトル | ページ名 | ページタイトル | コンテンツ名 | 名称 | 見出し',
      ),
    },
    {
      name: 'content_kind',
      label: words.fieldNames.kind,
      type: 'choice',
      choices: pieceKinds,
      choiceNames: words.kindNames,
      synonyms: listed(
        'kind | type | category | content type | 種類 | 種別 | 分類 | カテゴリ | カテゴリー | コンテンツ種別',
      ),
    },
    {
      name: 'department',
      label: words.fieldNames.department,
      type: 'text',
      synonyms: listed('department | owner | team | owned by | 部署 | 所管 | 所管部署 | 担当部署 | 管轄 | 管理部門'),
    },
    {
      name: 'content_language',
      label: words.fieldNames.language,
      type: 'choice',
      choices: pieceLanguages,
      choiceNames: words.languageNames,
      synonyms: listed('language | lang | locale | 言語 | 表示言語'),
    },
    {
      name: 'purpose',
      label: words.fieldNames.purpose,
      type: 'text',
      longest: 2_000,
      synonyms: listed('purpose | use | description | 用途 | 目的 | 説明 | 概要 | 使いどころ'),
    },
    {
      name: 'published_on',
      label: words.fieldNames.publishedOn,
      type: 'date',
      synonyms: listed('published | publication date | date | 公開日 | 掲載日 | 作成日'),
    },
    {
      name: 'reviewed_on',
      label: words.fieldNames.reviewedOn,
      type: 'date',
      synonyms: listed(
        'reviewed | checked | last updated | updated | last checked | 最終確認日 | 確認日 | 更新日 | 最終更新日',
      ),
    },
  ],
  recordKey: (row) => {
    const read = addressOf(textIn(row, 'url') ?? '')
    return isAddress(read) ? read.address : null
  },
  store: (context, rows) =>
    storeRows<Wish>(rows, { read: (row) => wishIn(context, row), write: (wishes) => write(context, wishes) }),
}

function wishIn({ today }: Context, row: ImportRow): Wish | Rejection {
  const read = addressOf(textIn(row, 'url') ?? '')
  if (!isAddress(read)) return rejection('url', read)
  const lost: Lost[] = []
  const day = (column: 'published_on' | 'reviewed_on') => {
    const said = textIn(row, column)?.slice(0, 10) ?? null
    if (said === null || said <= today) return said
    lost.push({ column, because: words.tomorrow })
    return null
  }
  return {
    ...read,
    lost,
    columns: {
      title: textIn(row, 'title'),
      kind: textIn(row, 'content_kind'),
      department: textIn(row, 'department'),
      language: textIn(row, 'content_language'),
      purpose: textIn(row, 'purpose'),
      published_on: day('published_on'),
      reviewed_on: day('reviewed_on'),
    },
  }
}

async function write(context: Context, wishes: readonly Wish[]): Promise<Stored[]> {
  const last = new Map(wishes.map((wish) => [wish.address, wish]))
  const written = new Map<string, Stored>()
  for (const wish of last.values()) written.set(wish.address, await writeOne(context, wish))
  const told = new Set<string>()
  return wishes.map((wish) => {
    const outcome = written.get(wish.address) ?? 'unchanged'
    const isAgain = told.has(wish.address)
    told.add(wish.address)
    return withLost(isAgain && outcome === 'created' ? 'changed' : outcome, wish.lost)
  })
}

/** A piece that is not in the library (any more) comes in; of one that is, only what a cell says otherwise is changed. */
async function writeOne(context: Context, { url, address, columns: said }: Wish): Promise<Stored> {
  const { rows } = await sql<Pick<Selectable<ContentPieces>, 'id' | Column>>`
    SELECT id, title, kind, department, language, purpose, published_on, reviewed_on FROM content_pieces
    WHERE workspace_id = ${context.workspace.id} AND address = ${address} AND archived_at IS NULL`.execute(context.db)
  const kept = rows[0]
  const changed = columns.filter((column) => said[column] !== null && said[column] !== kept?.[column])
  const values = Object.fromEntries(changed.map((column) => [column, said[column]]))
  if (kept === undefined) {
    const { title, kind, ...more } = values
    await context.db
      .insertInto('content_pieces')
      .values({
        ...more,
        workspace_id: context.workspace.id,
        url,
        address,
        title: title ?? nameFrom({ url, address }),
        kind: kind ?? 'other',
        created_at: context.now,
        updated_at: context.now,
      })
      .execute()
    return 'created'
  }
  if (changed.length === 0) return 'unchanged'
  await context.db
    .updateTable('content_pieces')
    .set({ ...values, reading_id: null, updated_at: context.now })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', kept.id)
    .execute()
  return 'changed'
}
