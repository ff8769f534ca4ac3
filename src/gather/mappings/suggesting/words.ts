import type { Text } from '#platform/wording/words.ts'

/** Why a column or a target is suggested, or is not. Headings stand in their own brackets. */
export function headingKnown(heading: string): Text {
  return { en: `The heading “${heading}” is known.`, ja: `見出し「${heading}」から分かります。` }
}

export function headingResembles(heading: string): Text {
  return {
    en: `The heading “${heading}” resembles it, but says more than that.`,
    ja: `見出し「${heading}」は似ていますが、同じとは限りません。`,
  }
}

export function lookLike(many: number, of: number, what: Text): Text {
  return {
    en: `${many} of ${of} cells look like ${what.en}.`,
    ja: `${of}件中${many}件のセルが${what.ja}の形をしています。`,
  }
}

export const looks = {
  email: { en: 'e-mail addresses', ja: 'メールアドレス' },
  corporateNumber: { en: 'corporate numbers', ja: '法人番号' },
  phone: { en: 'telephone numbers', ja: '電話番号' },
  company: { en: 'names of companies', ja: '会社名' },
  webAddress: { en: 'web addresses', ja: 'ウェブサイトのアドレス' },
  money: { en: 'amounts of money', ja: '金額' },
  day: { en: 'dates', ja: '日付' },
} as const satisfies Record<string, Text>

export function unreadableAs(heading: string, type: Text): Text {
  return {
    en: `The heading “${heading}” is known, but most of its cells are not ${type.en}.`,
    ja: `見出し「${heading}」は該当しますが、ほとんどのセルは${type.ja}として読めません。`,
  }
}

export const typeNames = {
  text: { en: 'text', ja: '文字' },
  whole: { en: 'whole numbers', ja: '整数' },
  number: { en: 'numbers', ja: '数値' },
  money: { en: 'amounts', ja: '金額' },
  date: { en: 'days', ja: '日付' },
  instant: { en: 'dates', ja: '日時' },
  flag: { en: 'yes or no', ja: 'はい・いいえ' },
  choice: { en: 'words that are known for it', ja: '既知の選択肢' },
} as const satisfies Record<string, Text>

export const saysElse: Text = { en: 'The heading says something else.', ja: '見出しが別のものを指しています。' }
export const reading: Text = {
  en: 'The heading says that this is how the name is read.',
  ja: '読み仮名の列であり、名称ではありません。',
}
export const recordedOn: Text = {
  en: 'This may be the day on which the record was made, which is not when they became a customer.',
  ja: 'レコードの作成日かもしれません。取引を始めた日とは限らないため、確認してください。',
}
export const changedOn: Text = {
  en: 'The heading says when something was last changed or done.',
  ja: '最後に変更または操作した日時の列です。',
}
export const wonOn: Text = {
  en: 'The day on which a deal was won is not always the day on which the contract starts.',
  ja: '受注した日であり、契約の開始日とは限りません。',
}
export const signedPerhaps: Text = {
  en: 'This may be the day from which a change holds, or the day on which it was signed: say which column the day from which it holds is, if there is one.',
  ja: '変更の適用開始日か、変更契約の締結日かを判断できません。適用開始日の列があれば指定してください。',
}
export const theirRevenue: Text = {
  en: 'This is how large the customer is, not what the customer pays here.',
  ja: '顧客企業自身の規模を示す値であり、契約の金額ではありません。',
}
export const mainNumber: Text = {
  en: 'A main number belongs to the company, not to one person.',
  ja: '代表番号は会社の番号であり、特定の担当者の番号ではありません。',
}
export const oursNotTheirs: Text = {
  en: 'The heading says that this is one of ours.',
  ja: '自社側の担当を指す見出しです。',
}
export const lineNumbers: Text = {
  en: 'The cells count the lines: 1, 2, 3 …',
  ja: '1、2、3…と続く行の番号です。',
}
export const noIds: Text = { en: 'The cells do not look like ids.', ja: 'セルの値はIDの形をしていません。' }
export const companiesNotPeople: Text = {
  en: 'The cells look like names of companies, not of people.',
  ja: 'セルの値は人の氏名ではなく会社名の形をしています。',
}
export const codesNotNames: Text = {
  en: 'The cells look like codes, not like names.',
  ja: 'セルの値は名称ではなくコードの形をしています。',
}

/** Whose representative a column names. */
export const whoseWords = {
  ours(heading: string): Text {
    return { en: `The heading “${heading}” means one of ours.`, ja: `見出し「${heading}」は自社側の担当を指します。` }
  },
  theirs(heading: string): Text {
    return {
      en: `The heading “${heading}” means one of theirs.`,
      ja: `見出し「${heading}」は顧客側の担当者を指します。`,
    }
  },
  members(many: number, of: number): Text {
    return {
      en: `${many} of ${of} names are members of this workspace, so this is who looks after the customer here.`,
      ja: `${of}人中${many}人がこのワークスペースのメンバーのため、自社の主担当とみなします。`,
    }
  },
  repeated(names: number, rows: number): Text {
    return {
      en: `${names} names repeat over ${rows} rows, so this is who looks after the customer here.`,
      ja: `${rows}行に${names}人が繰り返し現れるため、自社の主担当とみなします。`,
    }
  },
  open(heading: string): Text {
    return {
      en: `“${heading}” may be one of ours or one of theirs: nobody repeats and nobody is a member here. Choose which it is.`,
      ja: `「${heading}」が自社の主担当か顧客側の担当者かを判断できません（繰り返しがなく、メンバーとも一致しません）。どちらかを選んでください。`,
    }
  },
  contradicted(heading: string): Text {
    return {
      en: `“${heading}” sounds like one of theirs, but its names are those of members here, or repeat over many customers.`,
      ja: `「${heading}」は顧客側の担当者のようですが、メンバーと一致するか、多くの顧客で繰り返されています。どちらかを選んでください。`,
    }
  },
} as const

export const questions = {
  nps(heading: string): Text {
    return {
      en: `“${heading}” asks whether one would recommend, and its answers are whole numbers from 0 to 10.`,
      ja: `「${heading}」は推奨の意向を尋ねる設問で、回答は0から10の整数です。`,
    }
  },
  csat(heading: string): Text {
    return {
      en: `“${heading}” asks how satisfied one is, and its answers are steps of satisfaction.`,
      ja: `「${heading}」は満足度を尋ねる設問で、回答は満足の段階です。`,
    }
  },
  ces(heading: string): Text {
    return {
      en: `“${heading}” asks for the effort, and its answers are numbers from 1 to 7.`,
      ja: `「${heading}」は手間を尋ねる設問で、回答は1から7の数値です。`,
    }
  },
  comment(heading: string): Text {
    return {
      en: `“${heading}” asks for words of one's own.`,
      ja: `「${heading}」は自由に書いてもらう設問です。`,
    }
  },
  perhaps(heading: string): Text {
    return {
      en: `“${heading}” sounds like a score, but its answers leave the scale open.`,
      ja: `「${heading}」は点数の設問のようですが、回答から何段階かを判断できません。`,
    }
  },
  several(headings: readonly string[]): Text {
    return {
      en: `Several questions ask for it: ${headings.map((one) => `“${one}”`).join(', ')}. Choose the one that counts.`,
      ja: `当てはまる設問が複数あります：${headings.map((one) => `「${one}」`).join('')}。どれを使うかを選んでください。`,
    }
  },
  customerCodes(many: number, of: number): Text {
    return {
      en: `${many} of ${of} values are ids of customers known here.`,
      ja: `${of}件中${many}件が登録済みの顧客の外部IDと一致します。`,
    }
  },
} as const
