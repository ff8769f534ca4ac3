import { expect, test } from 'vitest'
import { certainFrom } from './columns/claim.ts'
import { bestFor, type Expected, type Sheet, saidBy } from './everyday.fixture.ts'

type Story = readonly [title: string, sheet: Sheet, expected: Expected]

const stories: Story[] = [
  [
    'a ledger of customers: ours, theirs and the contract come apart',
    {
      file: '得意先台帳.xlsx',
      headings:
        '番号 | 得意先コード | 得意先名 | 営業担当 | ご担当者名 | TEL | E-mail | 業界 | ご契約プラン | 利用開始日 | 契約満了日 | 月額料金（税抜） | 契約状況 | メモ',
      rows: [
        '1 | K-101 | 株式会社あおぞら | 高木 | 木村 隆 | 03-1111-0001 | kimura@aozora.example | 製造 | 基本 | 2024/4/1 | 2027/3/31 | ¥80,000 | 契約中 |',
        '2 | K-102 | 北斗商会有限会社 | 石田 | 浅野 恵 | 03-1111-0002 | asano@hokuto.example | 小売 | 上級 | R5.10.1 | 2026/9/30 | 120,000円 | 解約予定 | 検討中',
        '3 | K-103 | みなと学院 | 高木 | 西 直人 | 045-111-0003 | nishi@minato.example | 教育 | 基本 | 2025/1/15 | 自動更新 | 要確認 | 契約中 |',
        '4 | K-104 | 医療法人けやき会 | 石田 | 東 由紀 | 045-111-0004 |  | 医療 | 体験 | 令和8年10月1日 |  | 0 | トライアル |',
      ],
    },
    {
      target: 'customers',
      certain: true,
      columns: {
        external_id: '得意先コード',
        name: '得意先名',
        owner_email: '営業担当',
        industry: '業界',
        since_on: '利用開始日',
        stage: '契約状況',
      },
      people: { name: 'ご担当者名', phone: 'TEL', email: 'E-mail' },
      contracts: { plan: 'ご契約プラン', starts_on: '利用開始日', ends_on: '契約満了日', mrr: '月額料金（税抜）' },
      unused: ['番号', 'メモ'],
      values: { stage: { 契約中: 'active', 解約予定: 'leaving', トライアル: 'trial' } },
    },
  ],
  [
    'headings of two rows joined, and 更新日 beside the start and the price is the end',
    {
      file: '一覧.xlsx',
      headings: '顧客 コード | 顧客 会社名 | 当社担当 | 契約 開始日 | 契約 更新日 | 契約 月額',
      rows: [
        'A1 | 株式会社ひばり | 林 | 2025-04-01 | 2027-03-31 | 50000',
        'A2 | つばめ運輸株式会社 | 森 | 2025-05-01 | 2027-04-30 | 60000',
        'A3 | 合同会社かもめ | 林 | 2025-06-01 | 2027-05-31 | 70000',
      ],
    },
    {
      target: 'customers',
      certain: true,
      columns: { external_id: '顧客 コード', name: '顧客 会社名', owner_email: '当社担当' },
      people: null,
      contracts: { starts_on: '契約 開始日', ends_on: '契約 更新日', mrr: '契約 月額' },
    },
  ],
  [
    '担当者 that repeats is ours',
    {
      file: '顧客リスト.csv',
      headings: '会社名 | 担当者 | 業種',
      rows: [
        '株式会社一 | 原 | IT',
        '株式会社二 | 原 | IT',
        '株式会社三 | 堀 | 物流',
        '株式会社四 | 堀 | 物流',
        '株式会社五 | 原 | 小売',
      ],
    },
    {
      target: 'customers',
      certain: true,
      columns: { name: '会社名', owner_email: '担当者', industry: '業種' },
      people: null,
    },
  ],
  [
    '担当者, all different and nobody a member, is left to be asked',
    {
      file: '顧客リスト.csv',
      headings: '会社名 | 担当者 | メールアドレス',
      rows: [
        '株式会社一 | 原 | hara@ichi.example',
        '株式会社二 | 堀 | hori@ni.example',
        '株式会社三 | 関 | seki@san.example',
        '株式会社四 | 辻 | tsuji@yon.example',
      ],
    },
    {
      target: 'customers',
      columns: { name: '会社名' },
      people: { email: 'メールアドレス' },
      unused: ['担当者'],
    },
  ],
  [
    '担当者 who are members by surname are ours, however few',
    {
      file: '顧客リスト.csv',
      headings: '会社名 | 担当者',
      rows: ['株式会社一 | 原', '株式会社二 | 堀', '株式会社三 | 原 良子'],
      known: {
        members: [
          { name: '原 良子', email: 'hara@ours.example' },
          { name: '堀 健', email: 'hori@ours.example' },
        ],
      },
    },
    { target: 'customers', columns: { name: '会社名', owner_email: '担当者' }, people: null },
  ],
  [
    'their 担当者 stands beside ours',
    {
      file: '取引先.xlsx',
      headings: 'お取引先 | 弊社担当 | お客様担当者 | Mail | 代表電話',
      rows: [
        '株式会社一 | 原 | 田口 | t@ichi.example | 03-1-1',
        '株式会社二 | 原 | 野口 | n@ni.example | 03-2-2',
        '株式会社三 | 堀 | 樋口 | h@san.example | 03-3-3',
      ],
    },
    {
      target: 'customers',
      columns: { name: 'お取引先', owner_email: '弊社担当' },
      people: { name: 'お客様担当者', email: 'Mail' },
      unused: ['代表電話'],
    },
  ],
  [
    'a code is no country, and a list of three columns is customers',
    {
      file: '取引先リスト.xlsx',
      headings: 'コード | 会社名 | 業種',
      rows: ['Z1 | 朝日町商店株式会社 | IT', 'Z2 | 夕日町商店株式会社 | IT', 'Z3 | 星町商店株式会社 | IT'],
    },
    { target: 'customers', certain: true, columns: { external_id: 'コード', name: '会社名', industry: '業種' } },
  ],
  [
    '国コード is the country; No. that counts is no id, and neither is フリガナ a name',
    {
      file: 'customers.csv',
      headings: 'No. | 会社名 | フリガナ | 国コード',
      rows: ['1 | Kiso GmbH | キソ | DE', '2 | Tone Ltd | トネ | GB', '3 | 株式会社信濃 | シナノ | JP'],
    },
    { target: 'customers', columns: { name: '会社名', country: '国コード' }, unused: ['No.', 'フリガナ'] },
  ],
  [
    'a list of customers with the start of a contract and telephone numbers is no list of contracts',
    {
      file: 'Book1.xlsx',
      headings: '会社名 | 契約開始日 | 電話番号',
      rows: [
        '㈱青葉 | 2024/4/1 | 03-1111-2222',
        '㈱若葉 | 2024/5/1 | 03-1111-2223',
        '㈱紅葉 | 2024/6/1 | 03-1111-2224',
      ],
    },
    { target: 'customers', certain: true, columns: { name: '会社名', since_on: '契約開始日' } },
  ],
  [
    '更新日 beside nothing of a contract may be when the row was changed',
    {
      file: '一覧.csv',
      headings: '会社名 | 電話番号 | 更新日',
      rows: ['㈱青葉 | 03-1111-2222 | 2026/11/1', '㈱若葉 | 03-1111-2223 | 2026/11/2'],
    },
    { target: 'customers', contracts: null, unused: ['更新日'] },
  ],
  [
    'お客様番号 is a number and お客様名 a name; a state that is not known is left open',
    {
      file: '顧客データ.xlsx',
      headings: 'お客様番号 | お客様名 | 担当 | 契約日 | 契約満了日 | 年間契約額 | 状態',
      rows: [
        '1001 | ㈱青葉 | 田中 | 2024/4/1 | 2027/3/31 | 1,200,000 | 継続中',
        '1002 | ㈱若葉 | 田中 | 2024/4/1 | 2027/3/31 | 1,200,000 | 解約済み',
        '1003 | ㈱紅葉 | 鈴木 | 2024/4/1 | 2027/3/31 | 1,200,000 | 休止',
        '1004 | ㈱枯葉 | 鈴木 | 2024/4/1 | 2027/3/31 | 1,200,000 | 継続中',
      ],
    },
    {
      target: 'customers',
      certain: false,
      columns: { external_id: 'お客様番号', name: 'お客様名', owner_email: '担当', stage: '状態' },
      contracts: { starts_on: '契約日', ends_on: '契約満了日', arr: '年間契約額' },
      values: { stage: { 継続中: 'active', 解約済み: 'left' } },
    },
  ],
  [
    'contracts with their own number, customers repeated',
    {
      file: '契約一覧.xlsx',
      headings: '契約番号 | 顧客コード | 会社名 | プラン | 契約開始日 | 契約終了日 | 月額 | 席数 | 自動更新',
      rows: [
        'C-1 | A1 | 株式会社ひばり | 基本 | 2025-04-01 | 2026-03-31 | 50000 | 5 | はい',
        'C-2 | A1 | 株式会社ひばり | 追加 | 2025-05-01 | 2026-04-30 | 20000 | 2 | いいえ',
        'C-3 | A2 | 株式会社つぐみ | 基本 | 2025-06-01 | 2026-05-31 | 50000 | 5 | はい',
      ],
    },
    {
      target: 'contracts',
      certain: true,
      columns: {
        external_id: '契約番号',
        customer: '顧客コード',
        customer_name: '会社名',
        plan: 'プラン',
        starts_on: '契約開始日',
        ends_on: '契約終了日',
        mrr: '月額',
        seats: '席数',
        auto_renew: '自動更新',
      },
    },
  ],
  [
    'an amount that does not say for how long it is makes contracts uncertain',
    {
      file: 'contracts.csv',
      headings: 'contract | customer | plan | amount | start',
      rows: [
        'M1 | C1 | Pro | ¥120,000 | 2026-01-01',
        'M2 | C2 | Pro | €1,200 | 2026-02-01',
        'M3 | C3 | Lite | 900 | 2026-03-01',
      ],
    },
    {
      target: 'contracts',
      certain: false,
      columns: { external_id: 'contract', customer: 'customer', plan: 'plan', amount: 'amount', starts_on: 'start' },
    },
  ],
  [
    'a roster of people',
    {
      file: '担当者名簿.csv',
      headings: '顧客コード | 氏名 | 部署 | 役職 | メールアドレス | 電話番号',
      rows: [
        'A1 | 木村 隆 | 総務 | 部長 | kimura@aozora.example | 03-1111-0001',
        'A1 | 浅野 恵 | 情報 | 係長 | asano@aozora.example | 03-1111-0002',
        'A2 | 西 直人 | 営業 | 課長 | nishi@minato.example | 03-1111-0003',
      ],
    },
    {
      target: 'people',
      certain: true,
      columns: {
        customer: '顧客コード',
        name: '氏名',
        department: '部署',
        title: '役職',
        email: 'メールアドレス',
        phone: '電話番号',
      },
    },
  ],
]

test.each(stories)('%s', (_, sheet, expected) => {
  const said = saidBy(bestFor(sheet), expected)
  expect(said).toMatchObject(expected)
  expect(said.values).toEqual(expected.values)
})

test('what was said of values before holds, also where the house knows the word otherwise', () => {
  const sheet = {
    file: '顧客.csv',
    headings: '会社名 | 状態',
    rows: ['㈱青葉 | 休止', '㈱若葉 | 継続中', '㈱紅葉 | 終了'],
  }
  const before = {
    target: 'customers',
    field: 'stage',
    headingKey: '状態',
    words: { 休止: 'leaving', 終了: 'active' },
  }
  expect(bestFor({ ...sheet, known: { meant: [before] } })?.columns.stage).toEqual({
    column: '状態',
    values: { 継続中: 'active', 終了: 'active', 休止: 'leaving' },
  })
})

test('every column that is suggested, and every one that is left to be asked, says why in both languages', () => {
  for (const [, sheet] of stories) {
    const best = bestFor(sheet)
    const parts = best?.also.flatMap(({ target, columns }) => Object.keys(columns).map((field) => `${target}.${field}`))
    for (const field of [...Object.keys(best?.columns ?? {}), ...(parts ?? [])]) {
      expect(best?.reasons[field]?.certainty, field).toBeGreaterThanOrEqual(certainFrom)
    }
    const said = [best?.because, ...Object.values(best?.reasons ?? {}).map(({ because }) => because)]
    expect(said.every((text) => text && text.en !== '' && /[ぁ-ん]/.test(text.ja))).toBe(true)
  }
})
