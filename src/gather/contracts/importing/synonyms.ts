import { listed } from '#platform/tables/listed.ts'

export const contractSynonyms = {
  external_id: listed(`
    id | contract id | subscription id | subscription_id | 契約ID | 契約番号 | 契約コード | contract
    contract no | contract number | opportunity id | deal id | record id | 契約No | vertragsnummer
    vertragsnr | vertrags-id | vertrag | contrat | numéro de contrat | n° de contrat | contrato
    número de contrato | nº de contrato
  `),
  plan: listed(`
    plan tier | plan_tier | product | edition | プラン | プラン名 | 商品 | コース | 契約プラン
    契約コース | 契約商品 | 商品名 | tarif | paket | formule | offre | abonnement | tarifa
  `),
  kind: listed('contract type | 契約種別'),
  is_trial: listed('trial | is trial | 試用 | トライアル'),
  seats: listed(`
    licenses | licences | users | 席数 | ライセンス数 | ユーザー数 | ID数 | license count | 契約ID数
    アカウント数 | ライセンス | lizenzen | nutzer | licencias | usuarios
  `),
  amount: listed(`
    price | fee | contract value | 金額 | 契約金額 | 契約額 | 料金 | 契約金額合計 | betrag | preis
    vertragswert | montant | prix | importe | precio | monto
  `),
  mrr: listed(`
    mrr amount | mrr_amount | monthly amount | 月額 | 月額料金 | 月次収益 | monthly fee | monthly price
    monthly charges | monthly recurring revenue | 月額利用料 | 月額費用 | 月額金額 | 月間契約額
    monthly cost | monthly revenue | monthly subscription | amount per month | price per month
    fee per month | per month | amount monthly | monatsbetrag | monatlicher betrag | monatspreis
    montant mensuel | prix mensuel | importe mensual | precio mensual | 月額契約額 | 月額契約金額
    月額単価 | 月間利用料 | 月次利用料 | 月額合計
  `),
  arr: listed(`
    arr amount | arr_amount | annual amount | 年額 | 年額料金 | 年間契約額 | annual recurring revenue
    annual fee | annual contract value | acv | 年間契約金額 | 年間利用料 | 年額利用料 | 年間金額
    yearly amount | yearly price | yearly fee | yearly cost | yearly revenue | annual price
    annual cost | annual subscription | annual value | annual contract amount | yearly recurring revenue
    amount per year | price per year | fee per year | per year | amount yearly | amount per annum
    jahresbetrag | jährlicher betrag | jahrespreis | jahresvertragswert | montant annuel | prix annuel
    importe anual | precio anual | 年額費用 | 年額金額 | 年額契約額 | 年額契約金額 | 年間費用 | 年間料金
    年額合計
  `),
  currency: listed(
    '通貨 | currency code | amount currency | währung | devise | monnaie | moneda | divisa | 通貨コード',
  ),
  period: listed(`
    billing frequency | billing_frequency | billing period | interval | 期間 | 請求周期 | 支払周期
    課金周期 | billing cycle | 支払サイクル | 請求サイクル | abrechnungszeitraum | laufzeiteinheit
    périodicité | periodicidad
  `),
  starts_on: listed(`
    start date | start_date | start | from | 開始日 | 契約開始日 | 利用開始日 | 契約日
    contract start date | close date | closed won date | 受注日 | 成約日 | subscription start | contract start | 契約開始 | 契約始期 | beginn
    vertragsbeginn | vertragsstart | startdatum | début | date de début | début du contrat | inicio
    fecha de inicio | inicio del contrato
  `),
  ends_on: listed(`
    end date | end_date | end | until | 終了日 | 契約終了日 | 満了日 | 契約満了日 | 契約更新日 | 更新日
    次回更新日 | renewal date | renewal_date | contract end date | contract end | subscription end
    term end | expiry date | expiration date | expires | 契約満了 | 契約期限 | 契約終期 | 有効期限
    満期日 | ended at | ended at utc | ende | vertragsende | enddatum | laufzeit bis | fin | date de fin | fin du contrat
    échéance | fecha de fin | fin del contrato | vencimiento | fecha de vencimiento
  `),
  auto_renew: listed('auto renew flag | auto_renew_flag | renewal | 自動更新'),
  notice_on: listed(`
    notice deadline | notice date | notice by | notice period | cancellation deadline | cancellation notice deadline
    cancel by | cancel by date | non-renewal notice date | renewal notice date | notice period end | opt-out date
    opt out deadline | termination notice date | 更新拒絶通知期限 | 解約通知期限 | 更新拒絶期限 | 解約予告期限
    解約申入期限 | 解約申入れ期限 | 更新停止期限 | 更新停止申請期限 | 通知期限 | 契約更新通知期限 | 解約予告期間
    解約通知期間 | 更新拒絶通知期間 | 不更新通知期限 | kündigungsfrist | date limite de préavis | préavis
  `),
  renews_number: listed(`
    renews | renewed contract | renewal of | renewed from | previous contract | previous contract id
    previous contract no | previous contract number | prior contract | prior contract id | predecessor
    predecessor contract | original contract | original contract id | old contract id | old contract number
    renewed subscription | previous subscription id | 契約更新元 | 更新元 | 更新元契約 | 更新元契約番号 | 更新元契約ID
    旧契約番号 | 旧契約ID | 旧契約No | 旧契約 | 前契約番号 | 前契約ID | 前契約 | 前回契約番号 | 前回契約ID | 元契約番号
    元契約ID | 更新前契約番号 | 更新前契約ID | 契約更新元番号
  `),
  cancel_requested_on: listed(`
    cancellation requested | cancellation requested on | cancellation requested at | cancellation request date
    cancel request date | cancellation date requested | canceled at | cancelled at | canceled at utc
    cancellation notice date | notice received | notice given on | 解約申入日 | 解約申入れ日 | 解約申し入れ日
    解約申出日 | 解約申し出日 | 解約申込日 | 解約申請日 | 解約受付日 | 解約依頼日 | 解約通知日 | 解約連絡日 | 解約予告日
    kündigungsdatum | kündigung am
  `),
  amended_on: listed(`
    amended on | amendment date | amendment effective date | effective date of change | change effective date
    changed from | change date | valid from change | 変更契約日 | 変更日 | 契約変更日 | 変更適用日 | 変更開始日
    変更適用開始日 | 改定日 | 契約改定日 | 変更契約適用日 | プラン変更日 | 料金改定日 | 変更発効日
  `),
} as const

export const purchaseSynonyms = {
  external_id: listed(`
    id | order id | purchase id | transaction id | 注文ID | 注文番号 | 購買ID | 取引ID | order
    order no | order number | invoice no | invoice number | 伝票番号 | 受注番号 | 売上番号
  `),
  person: listed('user id | member id | 会員ID | 担当者ID'),
  product: listed('item | sku | product name | 商品 | 商品名 | 品目 | 品名 | description'),
  quantity: listed('qty | count | 数量 | 個数 | 点数'),
  amount: listed(`
    price | total | amount | sales | 金額 | 購入金額 | 売上 | order total | line total | dollar value
    売上金額 | 販売金額 | 注文金額 | 購入額 | 合計金額
  `),
  currency: listed('通貨 | currency code'),
  purchased_at: listed(`
    date | ordered at | order date | purchase date | 購入日 | 購入日時 | 注文日 | 売上日 | invoice date
    purchased on | 購買日 | 販売日 | 受注日 | 注文日時 | 取引日
  `),
} as const
