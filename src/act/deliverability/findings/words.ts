import type { Text } from '#platform/wording/words.ts'

const both = (en: string, ja: string): Text => ({ en, ja })

export function notLookedUp(name: string, because: string): Text {
  const why = because === '' ? '' : ` (${because})`
  return both(
    `The name servers of ${name} did not answer${why}. Check again later.`,
    `${name}のネームサーバーから応答がありません${because === '' ? '' : `（${because}）`}。時間をおいて再確認してください。`,
  )
}

export const addressFirst = both(
  'First the address that letters come from must be one on the internet.',
  'まず、送信元アドレスをインターネット上のアドレスにしてください。',
)
export function addressNone(address: string): Text {
  return both(
    `Letters come from ${address}, which nobody outside can answer or check. Set MAIL_FROM to an address of a domain of yours.`,
    `送信元アドレスの${address}には、外部から返信も確認もできません。MAIL_FROMに自社ドメインのアドレスを設定してください。`,
  )
}
export function addressOfProvider(domain: string): Text {
  return both(
    `${domain} belongs to a provider of mailboxes; what does not come from its own servers is refused. Set MAIL_FROM to an address of a domain of yours.`,
    `${domain}はメール提供会社のドメインで、同社以外のサーバーから送ると拒否されます。MAIL_FROMに自社ドメインのアドレスを設定してください。`,
  )
}
export function addressGood(address: string): Text {
  return both(`Letters come from ${address}.`, `送信元アドレスは${address}です。`)
}

export const serverNone = both(
  'No mail server is set up (SMTP_URL), so nothing can be sent.',
  'メールサーバー（SMTP_URL）が設定されていないため、送信できません。',
)
export const serverGood = both(
  'Letters are handed to the mail server over a connection that nobody can read.',
  'メールサーバーとの通信は保護されています。',
)
export function serverOpen(host: string): Text {
  return both(
    `The connection to ${host} is encrypted only where the server offers it. Write smtps:// in SMTP_URL, or add ?requireTLS=true.`,
    `${host}との通信は、サーバーが対応している場合だけ暗号化されます。SMTP_URLをsmtps://にするか、?requireTLS=trueを付けてください。`,
  )
}

export const spfMissing = both(
  'No SPF record says which servers may send for this domain. Add this one; where your mail server is run by others, take what they say.',
  'このドメインから送信できるサーバーを示すSPFレコードがありません。次のレコードを追加してください。外部のメールサービスを使う場合は、その案内に従ってください。',
)
export const spfMissingNoServer = both(
  'No SPF record says which servers may send for this domain. Set up a mail server first.',
  'このドメインから送信できるサーバーを示すSPFレコードがありません。先にメールサーバーを設定してください。',
)
export function spfSeveral(count: number): Text {
  return both(
    `There are ${count} SPF records, and receivers take none of them. Leave this one alone in their place.`,
    `SPFレコードが${count}つあるため、すべて無効です。次の1つにまとめてください。`,
  )
}
export const spfEverybody = both(
  'The SPF record lets everybody send in your name. Put this in its place.',
  'SPFレコードが誰からの送信も許可しています。次のレコードに置き換えてください。',
)
export function spfBroken(comment: string): Text {
  return both(
    `The SPF record cannot be evaluated, so it counts as none: ${comment}. At most ten further names may be looked up; take out what is not needed any more.`,
    `SPFレコードを評価できないため、無効です（${comment}）。参照できる名前は10件までです。不要なものを外してください。`,
  )
}
export function spfLacks(ips: readonly string[]): Text {
  return both(
    `The SPF record does not name ${ips.join(', ')}. Put this in its place.`,
    `SPFレコードに${ips.join('、')}が含まれていません。次のレコードに置き換えてください。`,
  )
}
export const spfOpen = both(
  'The SPF record says nothing of other servers. This ending says that they do not send for you.',
  'SPFレコードがほかのサーバーについて何も示していません。次のように、ほかからは送信しないことを示してください。',
)
export const spfWhose = both(
  'There is one SPF record and it can be evaluated. Whether it names your mail server is not known: set MAIL_LEAVES_FROM to the addresses that it sends from.',
  'SPFレコードは1つあり、評価できます。メールサーバーが含まれているかどうかは不明です。MAIL_LEAVES_FROMに送信元のIPアドレスを設定してください。',
)
export const spfGood = both('The SPF record names your mail server.', 'SPFレコードにメールサーバーが含まれています。')

export const dkimElsewhere = both(
  'The house does not sign letters. Where your mail server does, nothing is lacking; else set DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY_FILE.',
  'Meguriではメールに署名していません。メールサーバーが署名していれば問題ありません。署名していない場合は、DKIM_DOMAIN、DKIM_SELECTOR、DKIM_KEY_FILEを設定してください。',
)
export const dkimUnsigned = both(
  'Letters leave unsigned: the file in DKIM_KEY_FILE is no RSA key. Make one of 2,048 bits.',
  'メールが署名されていません。DKIM_KEY_FILEがRSA鍵ではありません。2048ビットの鍵を作成してください。',
)
export function dkimWeak(bits: number): Text {
  return both(
    `Receivers do not believe a key of ${bits} bits. Make one of 2,048.`,
    `${bits}ビットの鍵は信用されません。2048ビットの鍵を作成してください。`,
  )
}
export function dkimWrong(name: string, comment: string): Text {
  return both(
    `A letter as it leaves does not pass (${comment}). This record must stand at ${name}.`,
    `送信するメールの署名を確認できません（${comment}）。${name}に次のレコードを登録してください。`,
  )
}
export const dkimTest = both(
  'The key is published as a test (t=y), so that receivers may leave the signature aside. Put this in its place.',
  '鍵が試験用（t=y）として公開されているため、署名が考慮されない場合があります。次のレコードに置き換えてください。',
)
export function dkimShort(bits: number): Text {
  return both(
    `Letters are signed and pass. The key has ${bits} bits; 2,048 is what is asked for today.`,
    `署名は有効です。鍵は${bits}ビットですが、現在は2048ビットが推奨されています。`,
  )
}
export function dkimGood(name: string): Text {
  return both(
    `A letter as it leaves is signed, and passes with the key at ${name}.`,
    `送信するメールは署名され、${name}の鍵で確認できます。`,
  )
}

export const dmarcMissing = both(
  'No DMARC record says what receivers shall do with letters that only pretend to be yours. Begin with this one, which asks for reports and stops nothing.',
  'なりすましメールの扱いを示すDMARCレコードがありません。まず次のレコードを追加してください。レポートを受け取るだけで、配信は止まりません。',
)
export function dmarcSeveral(count: number): Text {
  return both(
    `There are ${count} DMARC records, and receivers take none of them. Leave one.`,
    `DMARCレコードが${count}つあるため、すべて無効です。1つだけ残してください。`,
  )
}
export function dmarcBroken(record: string): Text {
  return both(
    `The DMARC record cannot be read (${record}). Put this in its place.`,
    `DMARCレコードを読み取れません（${record}）。次のレコードに置き換えてください。`,
  )
}
export const dmarcNone = both(
  'The DMARC record stops nothing yet (p=none), which is enough for Gmail and Yahoo. When the reports show only letters of yours, go on to this.',
  'DMARCレコードはまだ何も止めません（p=none）。GmailとYahooの要件は満たしています。レポートで問題がないことを確認してから、次のレコードに進めてください。',
)
export function dmarcGood(policy: string): Text {
  return both(
    `The DMARC record has what only pretends to be yours set aside or refused (p=${policy}).`,
    `DMARCレコードにより、なりすましメールは隔離または拒否されます（p=${policy}）。`,
  )
}

export const alignmentLater = both(
  'It is judged as soon as there is a DMARC record.',
  'DMARCレコードを登録すると確認できます。',
)
export const alignedByDkim = both(
  'The signature is of the domain that readers see.',
  '署名のドメインが差出人のドメインと一致しています。',
)
export const alignedBySpf = both(
  'SPF proves the domain that readers see. A signature would prove it also where a letter is forwarded.',
  'SPFにより差出人のドメインと一致しています。署名があれば、転送されたメールでも証明できます。',
)
export const alignmentUnknown = both(
  'Whether your mail server signs, and from which address it sends, is not known here. Send yourself a test, and look for dmarc=pass in its headers.',
  'メールサーバーによる署名の有無と送信元のIPアドレスが不明です。自分にテスト送信し、ヘッダーのdmarc=passを確認してください。',
)
export function notAligned(domain: string): Text {
  return both(
    `Neither SPF nor DKIM proves ${domain}, so that letters are refused or go to spam. Sign with a key of this domain.`,
    `SPFでもDKIMでも${domain}を証明できないため、拒否や迷惑メールの原因になります。このドメインの鍵で署名してください。`,
  )
}

export const reverseWhose = both(
  'From which addresses letters leave is not known: set MAIL_LEAVES_FROM. Where others run your mail server, this is theirs to see to.',
  '送信元のIPアドレスが不明です。MAIL_LEAVES_FROMを設定してください。外部のメールサービスを使う場合は、その会社が管理します。',
)
export function reverseWrong(ips: readonly string[]): Text {
  return both(
    `${ips.join(', ')} has no name that leads back to it. Ask whoever gave you the address to enter one (PTR).`,
    `${ips.join('、')}に、正引きと一致する逆引きの名前がありません。IPアドレスの提供元にPTRレコードの登録を依頼してください。`,
  )
}
export const reverseGood = both(
  'The addresses that letters leave from have names that lead back to them.',
  '送信元のIPアドレスに、正引きと一致する逆引きの名前があります。',
)

export function boxesDeaf(domains: readonly string[]): Text {
  return both(
    `${domains.join(', ')} takes no mail, so that bounces, answers or refusals are lost. Add an MX record that names its mail server.`,
    `${domains.join('、')}ではメールを受信できないため、不達通知・返信・配信停止の依頼が失われます。受信サーバーを示すMXレコードを追加してください。`,
  )
}
export const boxesGood = both(
  'What comes back and what is answered has somewhere to go.',
  '不達通知や返信を受信できます。',
)

export const onePressMissing = both(
  'A letter that is a list lacks the headers for one press.',
  '配信メールにワンクリック停止のヘッダーがありません。',
)
export function onePressPlain(url: string): Text {
  return both(
    `One press needs an address under https, and people reach the house at ${url}. Set MEGURI_URL.`,
    `ワンクリック停止にはhttpsのアドレスが必要ですが、現在は${url}です。MEGURI_URLを設定してください。`,
  )
}
export const onePressElsewhere = both(
  'The headers for one press are there. Whether the signature of your mail server covers them is not known here.',
  'ワンクリック停止のヘッダーは付いています。メールサーバーの署名の対象に含まれているかどうかは不明です。',
)
export const onePressUnsigned = both(
  'The headers for one press are there, and no signature covers them; then they do not count.',
  'ワンクリック停止のヘッダーが署名の対象に含まれていないため、無効です。',
)
export const onePressGood = both(
  'What is a list can be ended with one press, and the signature covers that.',
  '配信メールはワンクリックで停止でき、署名の対象に含まれています。',
)

export const senderGood = both(
  'What an advertisement must name is there.',
  '広告に必要な送信者の表示がそろっています。',
)
const settings: Readonly<Record<string, Text>> = {
  organisation: both('name of the sender', '送信者の名称'),
  postalAddress: both('postal address', '住所'),
  contact: both('contact', '受付先'),
}
export function senderLacks(lacking: readonly string[]): Text {
  const named = (locale: 'en' | 'ja') => lacking.map((one) => settings[one]?.[locale] ?? one)
  return both(
    `An advertisement must name who sends it. Say in the settings above: ${named('en').join(', ')}.`,
    `広告に必要な表示が不足しています。上の設定に入力してください：${named('ja').join('、')}`,
  )
}
