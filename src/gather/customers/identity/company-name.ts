/** A company's name taken apart: 株式会社　ショーワ　浅羽工場 is ショーワ 浅羽工場 with 株式会社 before it. */
export type CompanyName = {
  readonly core: string
  readonly legalForm: string | null
  readonly position: 'before' | 'within' | 'after' | null
}

export function companyName(raw: string): CompanyName {
  const { core, legalForm, position } = apart(raw)
  return { core, legalForm, position }
}

/** The same with what stands before the form. */
export function apart(raw: string): CompanyName & { readonly before: string } {
  const name = oneSpaced(raw.normalize('NFKC'))
  if (name.length > longestName) return { core: name, legalForm: null, position: null, before: '' }
  return japaneseName(name) ?? westernName(name) ?? { core: name, legalForm: null, position: null, before: '' }
}

/** A longer text is a description that slipped into the column of names. */
const longestName = 1000

type Apart = ReturnType<typeof apart>

function japaneseName(name: string): Apart | null {
  const found = japaneseForm.exec(name)
  if (found === null) return null
  const before = name.slice(0, found.index).trim()
  const after = name.slice(found.index + found[0].length).trim()
  if (before === '' && after === '') return null
  const position = before === '' ? 'before' : after === '' ? 'after' : 'within'
  return { core: oneSpaced(`${before} ${after}`), legalForm: fullForm(found[0]), position, before }
}

function westernName(name: string): Apart | null {
  const from = Math.max(0, name.length - longestForms)
  const found = westernForm.exec(name.slice(from))
  const at = from + (found?.index ?? 0)
  if (found === null || at === 0) return null
  const legalForm = found[0].replace(/^[\s,]+/, '')
  const core = name.slice(0, at).trim()
  return { core, legalForm, position: 'after', before: core }
}

/** Forms stand at the end: a name of any length is looked through from there. */
const longestForms = 120

function fullForm(written: string): string {
  return shortForms[written] ?? written
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

const shortForms: Readonly<Record<string, string>> = {
  '(株)': '株式会社',
  '(有)': '有限会社',
  '(同)': '合同会社',
  '(合)': '合同会社',
  '(資)': '合資会社',
  '(名)': '合名会社',
  '(相)': '相互会社',
  '(一社)': '一般社団法人',
  '(公社)': '公益社団法人',
  '(社)': '社団法人',
  '(一財)': '一般財団法人',
  '(公財)': '公益財団法人',
  '(財)': '財団法人',
  '(学)': '学校法人',
  '(医)': '医療法人',
  '(福)': '社会福祉法人',
  '(社福)': '社会福祉法人',
  '(宗)': '宗教法人',
  '(特非)': '特定非営利活動法人',
  NPO法人: '特定非営利活動法人',
  '(独)': '独立行政法人',
  '(地独)': '地方独立行政法人',
}

// The longer form first: 一般社団法人 is not 社団法人 with 一般 before it.
const longForms = [
  '大学共同利用機関法人',
  '特定非営利活動法人',
  '地方独立行政法人',
  '国立研究開発法人',
  '特定医療法人社団',
  '特定医療法人財団',
  '社会医療法人社団',
  '社会医療法人財団',
  '土地家屋調査士法人',
  '社会保険労務士法人',
  '有限責任監査法人',
  '医療法人社団',
  '医療法人財団',
  '独立行政法人',
  '国立大学法人',
  '公立大学法人',
  '一般社団法人',
  '公益社団法人',
  '一般財団法人',
  '公益財団法人',
  '社会福祉法人',
  '社会医療法人',
  '特定医療法人',
  '特定目的会社',
  '特許業務法人',
  '行政書士法人',
  '司法書士法人',
  '税理士法人',
  '弁護士法人',
  '株式会社',
  '有限会社',
  '合同会社',
  '合資会社',
  '合名会社',
  '相互会社',
  '医療法人',
  '学校法人',
  '宗教法人',
  '監査法人',
  '社団法人',
  '財団法人',
]

const japaneseForm = new RegExp(
  [...longForms, ...Object.keys(shortForms)].map((form) => form.replace(/[()]/g, '\\$&')).join('|'),
  'u',
)

const westernForms = [
  String.raw`co(?:mpany|\.)?`,
  String.raw`corp(?:oration|\.)?`,
  String.raw`inc(?:orporated|\.)?`,
  String.raw`ltd\.?|limited`,
  String.raw`l\.?l\.?c\.?|l\.?l\.?p\.?|l\.p\.|lp|p\.?l\.?c\.?`,
  String.raw`k\.?k\.?|kabushiki kaisha|g\.?k\.?|y\.?k\.?`,
  String.raw`gmbh(?: & co\.? kg)?|ag|kg|ug`,
  String.raw`s\.?a\.?(?:s\.?)?|s\.?a\.?r\.?l\.?|s\.?p\.?a\.?|s\.?r\.?l\.?|s\.?l\.?`,
  String.raw`b\.?v\.?|n\.?v\.?|oy|ab|a/s|aps|pty\.?|pte\.?`,
]
const westernForm = new RegExp(`(?:[\\s,]+(?:${westernForms.join('|')}))+$`, 'iu')
