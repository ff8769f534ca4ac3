import type { Text } from '#platform/wording/words.ts'

/** Why a file is taken for something, or is not yet. */
export const targetWords = {
  fileName(name: string): Text {
    return { en: `The name of the file says “${name}”.`, ja: `ファイル名に「${name}」とあります。` }
  },
  onRecord(heading: string): Text {
    return {
      en: `All ids of “${heading}” in the rows shown are customers on record, so that no names are needed.`,
      ja: `表示した行の「${heading}」はすべて登録済みの顧客のため、名称がなくても取り込めます。`,
    }
  },
  columns(headings: readonly string[]): Text {
    return {
      en: `It has ${headings.map((one) => `“${one}”`).join(', ')}.`,
      ja: `${headings.map((one) => `「${one}」`).join('')}の列があります。`,
    }
  },
  remembered: {
    en: 'The last file with these headings was mapped so.',
    ja: '同じ見出しのファイルを前回このように対応付けました。',
  } satisfies Text,
  chosen: {
    en: 'This is what was chosen for this source before.',
    ja: '前回、この取り込み元では同じものを選びました。',
  } satisfies Text,
  lacks(field: Text): Text {
    return { en: `No column is sure to hold “${field.en}”.`, ja: `「${field.ja}」に当たる列が確定できません。` }
  },
  noCustomer: {
    en: 'No column says which customer a row is about.',
    ja: 'どの顧客の行かを示す列がありません。',
  } satisfies Text,
  noScore: {
    en: 'No column is sure to hold a score or a comment.',
    ja: '点数またはコメントに当たる列が確定できません。',
  } satisfies Text,
  close(other: Text): Text {
    return { en: `It might be “${other.en}” as well.`, ja: `「${other.ja}」の可能性もあります。` }
  },
  noHeadings: {
    en: 'The file has no headings: what its columns are was concluded from their values.',
    ja: '見出しのないファイルです。列の意味は値からの推測です。',
  } satisfies Text,
  whoHasLeft(heading: string): Text {
    return {
      en: `“${heading}” may say who has left; without it everybody would come in as active.`,
      ja: `「${heading}」が解約の有無を表すかもしれません。取り込まないと全員が利用中になります。`,
    }
  },
  little: {
    en: 'Too little of the file is recognised.',
    ja: '分かる列が少なく、判断できません。',
  } satisfies Text,
  openWords(heading: string, words: readonly string[]): Text {
    const shown = words.slice(0, 10)
    const rest = words.length - shown.length
    return {
      en: `It is not known what these words of “${heading}” mean: ${shown.map((one) => `“${one}”`).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`,
      ja: `「${heading}」の次の値が何を指すか分かりません：${shown.map((one) => `「${one}」`).join('')}${rest > 0 ? `ほか${rest}種類` : ''}。`,
    }
  },
  whoseName(heading: string): Text {
    return {
      en: `“${heading}” may name companies or people; nothing else in the file says which.`,
      ja: `「${heading}」が会社の名称か人の氏名かを、ほかの列から判断できません。`,
    }
  },
} as const

export const repeatWords = {
  latestBy(id: string, by: string): Text {
    return {
      en: `Rows repeat “${id}” and are not in the order of “${by}”, so that the latest by it holds, not the last in the file.`,
      ja: `「${id}」が同じ行が複数あり、「${by}」の順に並んでいません。ファイルの最後の行ではなく、「${by}」が最も新しい行を採用します。`,
    }
  },
  several(id: string, by: readonly string[]): Text {
    return {
      en: `Rows repeat “${id}”, and ${by.map((one) => `“${one}”`).join(' and ')} would order them differently. Say which of them tells the latest, or that the last row in the file holds.`,
      ja: `「${id}」が同じ行が複数あり、${by.map((one) => `「${one}」`).join('と')}では順序が異なります。どの列で新しさを判断するか、ファイルの最後の行を採用するかを指定してください。`,
    }
  },
} as const

const listed = {
  en: (words: readonly string[]) => words.map((one) => `“${one}”`).join(', '),
  ja: (words: readonly string[]) => words.map((one) => `「${one}」`).join(''),
}

export const statusWords = {
  trials(heading: string): Text {
    return {
      en: `“${heading}” says which subscriptions are trials.`,
      ja: `「${heading}」から試用の契約が分かります。`,
    }
  },
  neverBegan(heading: string, words: readonly string[]): Text {
    return {
      en: `Rows whose “${heading}” is ${listed.en(words)} never became contracts and are left out.`,
      ja: `「${heading}」が${listed.ja(words)}の行は契約が成立していないため、取り込みません。`,
    }
  },
  endedWithoutDay(heading: string, words: readonly string[]): Text {
    return {
      en: `“${heading}” says that contracts have ended (${listed.en(words)}), but no column says on which day: they would come in as in force. Name the column of the end, or leave these rows out.`,
      ja: `「${heading}」に終了した契約（${listed.ja(words)}）がありますが、終了日の列がありません。そのままでは有効な契約になります。終了日の列を指定するか、該当の行を除いてください。`,
    }
  },
  open(heading: string, words: readonly string[]): Text {
    return {
      en: `Whether contracts whose “${heading}” is ${listed.en(words)} are in force is not known: take them in as they are, or leave these rows out.`,
      ja: `「${heading}」が${listed.ja(words)}の契約が有効かどうか判断できません。そのまま取り込むか、該当の行を除いてください。`,
    }
  },
} as const

export const contractWords = {
  noPeriod(heading: string): Text {
    return {
      en: `“${heading}” does not say whether it is per month, per quarter or per year.`,
      ja: `「${heading}」が月額・四半期・年額のどれかが示されていません。`,
    }
  },
  wholeTerm(heading: string, months: readonly number[]): Text {
    return {
      en: `“${heading}” is the amount of the whole term, and the terms differ from a year (${months.join(', ')} months). Say what the amount is per month or per year.`,
      ja: `「${heading}」は契約期間全体の金額で、期間が1年ではない行があります（${months.join('、')}か月）。月額または年額の列を指定してください。`,
    }
  },
  yearTerm: {
    en: 'Every term is 12 months long, so the amount is that of a year.',
    ja: '契約期間がすべて12か月のため、金額を年額とみなします。',
  } satisfies Text,
  onlyWon(heading: string): Text {
    return {
      en: `Only rows that were won are contracts (“${heading}”).`,
      ja: `受注した行だけが契約です（「${heading}」）。`,
    }
  },
  noStart: {
    en: 'There are columns of a contract, but none says when it starts, so no contracts are made of them.',
    ja: '契約に関する列はありますが、開始日の列がないため、契約としては取り込みません。',
  } satisfies Text,
  endBesideStart(heading: string): Text {
    return {
      en: `“${heading}” stands beside the start and the price of a contract, so it is the day on which the contract ends.`,
      ja: `契約の開始日や料金と並んでいるため、「${heading}」を契約の終了日とみなします。`,
    }
  },
  updatedPerhaps(heading: string): Text {
    return {
      en: `“${heading}” may be the end of a contract, or the day on which the row was last changed.`,
      ja: `「${heading}」は契約の終了日か、行を最後に変更した日かを判断できません。`,
    }
  },
} as const

export const leakWords = {
  found: {
    en: (count: number) =>
      `${count} ${count === 1 ? 'attribute looks' : 'attributes look'} as if only those who left had it, and will not be used to foretell`,
    ja: (count: number) => `解約の結果を示すとみられる属性が${count}件あります。予測には使いません`,
  },
  reason: {
    en: 'It is only known once a customer has left.',
    ja: '解約した後でしか分からない内容です。',
  } satisfies Text,
  score: {
    en: 'It is an estimate or a statement of the outcome itself.',
    ja: '解約そのもの、またはその予測を示す値です。',
  } satisfies Text,
  splits(outcome: string): Text {
    return {
      en: `In the rows shown its values tell exactly what “${outcome}” says.`,
      ja: `表示した行では、値の違いが「${outcome}」と完全に一致します。`,
    }
  },
} as const
