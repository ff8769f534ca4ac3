import { expect, test } from 'vitest'
import { bestFor, type Expected, type Sheet, saidBy } from './everyday.fixture.ts'

/** What the headings of a file say clearly, whatever stands beside them; expected before it was tried. */
const files: readonly (readonly [string, Sheet, Expected])[] = [
  [
    'a status is the stage; words that nobody knows stay open and are named',
    {
      file: 'ichiran.csv',
      headings: '顧客ID | 会社名 | ステータス | 解約日',
      rows: [
        'Q1 | 一番商事 | 契約中 |',
        'Q2 | 二番商事 | 解約済み | 2026/3/31',
        'Q3 | 三番商事 | 解約申出中 |',
        'Q4 | 四番商事 | お試し中 |',
        'Q5 | 五番商事 | なぞ |',
      ],
    },
    {
      target: 'customers',
      certain: false,
      columns: { external_id: '顧客ID', name: '会社名', stage: 'ステータス', left_on: '解約日' },
      values: { stage: { 契約中: 'active', 解約済み: 'left', 解約申出中: 'leaving', お試し中: 'trial' } },
    },
  ],
  [
    'a status of which no word is known is still the stage, and is asked',
    {
      file: 'customers.csv',
      headings: 'customer id | company name | status',
      rows: ['C1 | Ash Ltd | blue', 'C2 | Birch Ltd | green'],
    },
    { target: 'customers', certain: false, columns: { stage: 'status' } },
  ],
  [
    'what stands in brackets hides no heading',
    {
      file: 'keiyaku.csv',
      headings: '契約番号 | 顧客名 | 年額（税込10%） | 開始日',
      rows: ['Z1 | 青空工業株式会社 | 132,000 | 2026-04-01', 'Z2 | 緑川商店 | 要確認 | 2026-04-01'],
    },
    { target: 'contracts', certain: true, columns: { arr: '年額（税込10%）', customer_name: '顧客名' } },
  ],
  [
    'a question that asks how likely one is to recommend is the NPS, also where a value is out of its range',
    {
      file: 'typeform.csv',
      headings:
        '# | How likely are you to recommend us to a friend or colleague? | What is the main reason for your score? | Your work email | Submit Date (UTC)',
      rows: [
        'a1 | 9 | Fast | ann@northwind.example.com | 2026-11-01 10:00:00',
        'a2 | 4 | Slow | bob@contoso.example.com | 2026-11-02 10:00:00',
        'a3 | 11 | Odd | cid@fabrikam.example.com | 2026-11-03 10:00:00',
      ],
    },
    {
      target: 'responses',
      certain: true,
      columns: {
        nps: 'How likely are you to recommend us to a friend or colleague?',
        comment: 'What is the main reason for your score?',
        email: 'Your work email',
        answered_at: 'Submit Date (UTC)',
        external_id: '#',
      },
    },
  ],
  [
    'codes are nobody’s name',
    {
      file: 'liste.csv',
      headings: 'contrat | client | plan | annual amount | currency | start',
      rows: ['F1 | C1 | Pro | 1 250,50 | EUR | 2026-01-01', 'F2 | C2 | Pro | 12 000,00 | EUR | 2026-01-01'],
    },
    { target: 'contracts', columns: { external_id: 'contrat', customer: 'client', arr: 'annual amount' } },
  ],
  [
    'codes under a heading of names in a list of customers are asked',
    { file: 'customers.csv', headings: '会社名 | 業種', rows: ['K-001 | 製造', 'K-002 | 小売', 'K-003 | IT'] },
    { target: 'customers', certain: false, columns: { industry: '業種' }, unused: ['会社名'] },
  ],
  [
    'German',
    {
      file: 'export.csv',
      headings: 'Kundennr | Firma | Ort | Kunde seit',
      rows: ['G1 | Müller & Söhne GmbH | Köln | 01.02.2023', 'G2 | Bäckerei Groß | Gießen | 15.03.2024'],
    },
    {
      target: 'customers',
      certain: true,
      columns: { external_id: 'Kundennr', name: 'Firma', since_on: 'Kunde seit' },
    },
  ],
  [
    'German contracts',
    {
      file: 'export.csv',
      headings:
        'Vertragsnummer | Kundennummer | Tarif | Jahresbetrag (netto) | Währung | Vertragsbeginn | Vertragsende',
      rows: ['V1 | G1 | Pro | 1.250,50 | EUR | 01.02.2023 | 31.01.2024'],
    },
    {
      target: 'contracts',
      certain: true,
      columns: {
        external_id: 'Vertragsnummer',
        customer: 'Kundennummer',
        plan: 'Tarif',
        arr: 'Jahresbetrag (netto)',
        currency: 'Währung',
        starts_on: 'Vertragsbeginn',
        ends_on: 'Vertragsende',
      },
    },
  ],
  [
    'French',
    {
      file: 'export.csv',
      headings: "Code client | Raison sociale | Secteur d'activité | Pays | Statut",
      rows: [
        'F1 | Société Dupont SARL | Industrie | France | Actif',
        'F2 | Atelier Martin | Services | France | Résilié',
      ],
    },
    {
      target: 'customers',
      certain: true,
      columns: { external_id: 'Code client', name: 'Raison sociale', country: 'Pays', stage: 'Statut' },
      values: { stage: { Actif: 'active', Résilié: 'left' } },
    },
  ],
  [
    'Spanish',
    {
      file: 'export.csv',
      headings: 'Código de cliente | Razón social | País | Estado | Cliente desde',
      rows: [
        'S1 | Textiles Ruiz S.L. | España | Activo | 01/02/2023',
        'S2 | Bodegas Sol S.A. | España | Baja | 15/03/2024',
      ],
    },
    {
      target: 'customers',
      certain: true,
      columns: {
        external_id: 'Código de cliente',
        name: 'Razón social',
        country: 'País',
        stage: 'Estado',
        since_on: 'Cliente desde',
      },
      values: { stage: { Activo: 'active', Baja: 'left' } },
    },
  ],
]

test.each(files)('%s', (_, sheet, expected) => {
  expect(saidBy(bestFor(sheet), expected)).toMatchObject(expected)
})

test.each([
  ['年額（税込10%）', 'arr'],
  ['年額(税抜・円)', 'arr'],
  ['年額【必須】', 'arr'],
  ['年額 税抜', 'arr'],
  ['月額（千円）', 'mrr'],
  ['月額［USD］', 'mrr'],
  ['月額〔任意〕', 'mrr'],
  ['yearly amount', 'arr'],
  ['Amount per year', 'arr'],
  ['Annual price (JPY)', 'arr'],
  ['monthly fee (USD)', 'mrr'],
  ['MRR (excl. VAT)', 'mrr'],
  ['Price per month', 'mrr'],
  ['契約金額（年額・税別）', 'arr'],
  ['契約金額（月額）', 'mrr'],
  ['Contract value (per year)', 'arr'],
])('%s is %s', (heading, field) => {
  const best = bestFor({
    file: 'contracts.csv',
    headings: `contract id | customer id | ${heading} | start date`,
    rows: ['K1 | C1 | 120,000 | 2026-01-01', 'K2 | C2 | 240,000 | 2026-02-01'],
  })
  expect(best?.columns[field]).toBe(heading)
  expect(best?.certain).toBe(true)
})

test.each([
  ['解約申出中', 'leaving'],
  ['解約申し出', 'leaving'],
  ['解約手続中', 'leaving'],
  ['解約予告', 'leaving'],
  ['退会申請', 'leaving'],
  ['notice period', 'leaving'],
  ['Pending Cancellation', 'leaving'],
  ['お試し中', 'trial'],
  ['無料体験', 'trial'],
  ['free trial', 'trial'],
  ['失注', 'left'],
  ['Closed Lost', 'left'],
  ['見込客', 'prospect'],
  ['契約更新手続中', 'active'],
  ['Renewing', 'active'],
  ['休眠', null],
  ['休止中', null],
  ['paused', null],
  ['suspended', null],
  ['なぞ', null],
])('the status %s means %s', (word, meaning) => {
  const best = bestFor({
    file: 'customers.csv',
    headings: 'customer id | company name | status',
    rows: [`C1 | Ash Ltd | ${word}`, 'C2 | Birch Ltd | active'],
  })
  const values = typeof best?.columns.stage === 'object' ? best.columns.stage.values : undefined
  expect(values?.[word] ?? null).toBe(meaning)
  expect(best?.certain).toBe(meaning !== null)
  if (meaning === null) expect(best?.because.en).toContain(word)
})
