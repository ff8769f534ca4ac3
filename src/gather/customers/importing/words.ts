import type { Text } from '#platform/words.ts'

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

export function idForName(id: string, name: string): Text {
  return {
    en: `“${id}” is the id of the customer and no name; the name stays “${name}”.`,
    ja: `「${id}」は顧客の外部IDであり名称ではないため、名称は「${name}」のままです。`,
  }
}
