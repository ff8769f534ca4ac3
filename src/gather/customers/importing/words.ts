import type { Text } from '#platform/wording/words.ts'
import { stageNames } from '../words.ts'

export function namelessNew(id: string): Text {
  return {
    en: `No customer is known by “${id}”, and a new one needs a name.`,
    ja: `「${id}」に該当する顧客が登録されていません。新しく登録するには名称が必要です。`,
  }
}

export function newWithoutName(id: string): Text {
  return {
    en: `No name is known for “${id}”: the new customer is called by its id.`,
    ja: `「${id}」の名称が分からないため、新しい顧客は外部IDを名称として登録します。`,
  }
}

export function mergedName(name: string, kept: string): Text {
  return {
    en: `“${name}” was merged into “${kept}”, whose name stays.`,
    ja: `「${name}」は「${kept}」に統合済みのため、名称は「${kept}」のままです。`,
  }
}

export function alsoCalled(name: string, kept: string): Text {
  return {
    en: `“${name}” is another name of “${kept}”, whose name stays. Where it was renamed, change the name on its page.`,
    ja: `「${name}」は「${kept}」の別名として登録済みのため、名称は「${kept}」のままです。改称した場合は、顧客のページで名称を変更してください。`,
  }
}

export function idForName(id: string, name: string): Text {
  return {
    en: `“${id}” is the id of the customer and no name; the name stays “${name}”.`,
    ja: `「${id}」は顧客の外部IDであり名称ではないため、名称は「${name}」のままです。`,
  }
}

/** What becomes of a word of a file that is no stage. */
export const stageOtherwise: Text = {
  en: `Values without a choice set no stage: a new customer stands as “${stageNames.active.en}”, one on record keeps its own. The word is kept with the customer, and the trial names the rows.`,
  ja: `選ばない値では段階を決めません（新しい顧客は「${stageNames.active.ja}」とし、登録済みの顧客の段階は変えません）。元の表記は顧客に残し、該当する行は事前チェックで示します。`,
}
export function unknownStage(word: string, outcome: 'new' | 'on record' | 'told otherwise'): Text {
  const becomes = {
    new: {
      en: `The customer is new and stands as “${stageNames.active.en}” until somebody says otherwise`,
      ja: `新しい顧客のため、指定されるまで${stageNames.active.ja}として登録し`,
    },
    'on record': { en: 'The stage on record stays', ja: '登録済みの段階は変えず' },
    'told otherwise': { en: 'The stage is what the rest of the row says', ja: '段階は同じ行のほかの列から決め' },
  }[outcome]
  return {
    en: `“${word}” is no stage that is known. ${becomes.en}; the word is kept with it.`,
    ja: `「${word}」がどの段階か分かりません。${becomes.ja}、元の表記も残しています。`,
  }
}

/** A customer as a reason names it, so that it can be told from its namesakes. */
export type Called = { readonly name: string; readonly externalIds: readonly string[] }

export function severalCalled(name: string, customers: readonly Called[]): Text {
  return {
    en: `${countedEn(customers.length)} customers are called “${name}”: ${listed(customers, ', ')}. Give the external id of the one that is meant, or merge them under Duplicates.`,
    ja: `「${name}」という顧客が${customers.length}件あります：${listed(customers, '、')}。外部IDで指定するか、「重複の候補」で統合してください。`,
  }
}
export function idOfSeveral(id: string, names: readonly string[]): Text {
  return {
    en: `The id “${id}” means other customers in other sources: ${names.map((name) => `“${name}”`).join(', ')}. Give the name, or choose the source that the file comes from.`,
    ja: `ID「${id}」は取り込み元によって別の顧客を指します：${names.map((name) => `「${name}」`).join('')}。顧客名で指定するか、ファイルの取り込み元を選んでください。`,
  }
}
export function idOfAnother(id: string, name: string, row: number): Text {
  return {
    en: `The id “${id}” is already “${name}” in row ${row.toLocaleString('en')}. One id cannot be two customers: give each its own, or write both names alike.`,
    ja: `外部ID「${id}」は${row.toLocaleString('ja')}行目で「${name}」に使われています。1つのIDで2つの顧客は表せません。IDを分けるか、名称をそろえてください。`,
  }
}
export function severalNumbered(number: string, customers: readonly Called[]): Text {
  return {
    en: `${countedEn(customers.length)} customers bear the corporate number ${number}: ${listed(customers, ', ')}. Give the external id of the one that is meant, or merge them under Duplicates.`,
    ja: `法人番号${number}の顧客が${customers.length}件あります：${listed(customers, '、')}。外部IDで指定するか、「重複の候補」で統合してください。`,
  }
}
export function alikeCalled(name: string, customers: readonly Called[]): Text {
  return {
    en: `No customer is called exactly “${name}”; ${listed(customers, ', ')} ${customers.length === 1 ? 'is' : 'are'} on record. If that is the same one, say so once: it is found under this name from then on. Or write the name with its legal form, or give the external id.`,
    ja: `「${name}」とまったく同じ名称の顧客はいません。登録済み：${listed(customers, '、')}。同じ顧客であれば、別名として登録すると次からこの名称でも見つかります。法人格まで同じ名称で書くか、外部IDで指定しても構いません。`,
  }
}
export function sameByAddress(name: string, customer: string, email: string): Text {
  return {
    en: `“${name}” is taken as ${customer}, because ${email} in the same row is the address of one of its people.`,
    ja: `「${name}」は${customer}として扱います。同じ行のメールアドレス（${email}）が、${customer}の担当者のものだからです。`,
  }
}
export function severalMembers(name: string, members: readonly string[]): Text {
  return {
    en: `${countedEn(members.length)} members are called “${name}”: ${members.join(', ')}. Write the full name or the e-mail address.`,
    ja: `「${name}」というメンバーが${members.length}人います：${members.join('、')}。氏名かメールアドレスで指定してください。`,
  }
}
export function ownerKept(named: string, member: string): Text {
  return {
    en: `“${named}” is no member here; ${member} stays the owner.`,
    ja: `「${named}」はメンバーではないため、主担当は${member}のままです。`,
  }
}

function listed(customers: readonly Called[], between: string): string {
  return customers
    .slice(0, 5)
    .map(({ name, externalIds }) => (externalIds.length === 0 ? name : `${name} (${externalIds.join(', ')})`))
    .join(between)
}

function countedEn(count: number): string {
  return count === 2 ? 'Two' : String(count)
}
