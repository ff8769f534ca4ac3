import type { ImportField } from '#platform/contributions.ts'
import { customerFields } from '../customers/customers.ts'
import { contractKinds, periods } from './contract.ts'
import * as words from './words.ts'

export const contractFields: readonly ImportField[] = [
  {
    name: 'external_id',
    label: words.fieldNames.externalId,
    type: 'text',
    synonyms:
      'id | contract id | subscription id | subscription_id | 契約ID | 契約番号 | 契約コード | contract | contract no | contract number | opportunity id | deal id | record id | 契約No | vertragsnummer | vertragsnr | vertrags-id | vertrag | contrat | numéro de contrat | n° de contrat | contrato | número de contrato | nº de contrato'.split(
        ' | ',
      ),
  },
  ...customerFields,
  {
    name: 'plan',
    label: words.fieldNames.plan,
    type: 'text',
    synonyms:
      'plan tier | plan_tier | product | edition | プラン | プラン名 | 商品 | コース | 契約プラン | 契約コース | 契約商品 | 商品名 | tarif | paket | formule | offre | abonnement | tarifa'.split(
        ' | ',
      ),
  },
  {
    name: 'kind',
    label: words.fieldNames.kind,
    type: 'choice',
    choices: contractKinds,
    synonyms: 'contract type | 契約種別'.split(' | '),
  },
  {
    name: 'is_trial',
    label: words.fieldNames.isTrial,
    type: 'flag',
    synonyms: 'trial | is trial | 試用 | トライアル'.split(' | '),
  },
  {
    name: 'seats',
    label: words.fieldNames.seats,
    type: 'whole',
    synonyms:
      'licenses | licences | users | 席数 | ライセンス数 | ユーザー数 | ID数 | license count | 契約ID数 | アカウント数 | ライセンス | lizenzen | nutzer | licencias | usuarios'.split(
        ' | ',
      ),
  },
  {
    name: 'amount',
    label: words.fieldNames.amount,
    type: 'money',
    synonyms:
      'price | fee | contract value | 金額 | 契約金額 | 契約額 | 料金 | 契約金額合計 | betrag | preis | vertragswert | montant | prix | importe | precio | monto'.split(
        ' | ',
      ),
  },
  {
    name: 'mrr',
    label: words.fieldNames.monthly,
    type: 'money',
    synonyms:
      'mrr amount | mrr_amount | monthly amount | 月額 | 月額料金 | 月次収益 | monthly fee | monthly price | monthly charges | monthly recurring revenue | 月額利用料 | 月額費用 | 月額金額 | 月間契約額 | monthly cost | monthly revenue | monthly subscription | amount per month | price per month | fee per month | per month | amount monthly | monatsbetrag | monatlicher betrag | monatspreis | montant mensuel | prix mensuel | importe mensual | precio mensual | 月額契約額 | 月額契約金額 | 月額単価 | 月間利用料 | 月次利用料 | 月額合計'.split(
        ' | ',
      ),
  },
  {
    name: 'arr',
    label: words.fieldNames.yearly,
    type: 'money',
    synonyms:
      'arr amount | arr_amount | annual amount | 年額 | 年額料金 | 年間契約額 | annual recurring revenue | annual fee | annual contract value | acv | 年間契約金額 | 年間利用料 | 年額利用料 | 年間金額 | yearly amount | yearly price | yearly fee | yearly cost | yearly revenue | annual price | annual cost | annual subscription | annual value | annual contract amount | yearly recurring revenue | amount per year | price per year | fee per year | per year | amount yearly | amount per annum | jahresbetrag | jährlicher betrag | jahrespreis | jahresvertragswert | montant annuel | prix annuel | importe anual | precio anual | 年額費用 | 年額金額 | 年額契約額 | 年額契約金額 | 年間費用 | 年間料金 | 年額合計'.split(
        ' | ',
      ),
  },
  {
    name: 'currency',
    label: words.fieldNames.currency,
    type: 'text',
    synonyms:
      '通貨 | currency code | amount currency | währung | devise | monnaie | moneda | divisa | 通貨コード'.split(' | '),
  },
  {
    name: 'period',
    label: words.fieldNames.period,
    type: 'choice',
    choices: periods,
    synonyms:
      'billing frequency | billing_frequency | billing period | interval | 期間 | 請求周期 | 支払周期 | 課金周期 | billing cycle | 支払サイクル | 請求サイクル | abrechnungszeitraum | laufzeiteinheit | périodicité | periodicidad'.split(
        ' | ',
      ),
  },
  {
    name: 'starts_on',
    label: words.fieldNames.startsOn,
    type: 'date',
    required: true,
    synonyms:
      'start date | start_date | start | from | 開始日 | 契約開始日 | 利用開始日 | 契約日 | contract start date | subscription start | contract start | 契約開始 | 契約始期 | beginn | vertragsbeginn | vertragsstart | startdatum | début | date de début | début du contrat | inicio | fecha de inicio | inicio del contrato'.split(
        ' | ',
      ),
  },
  {
    name: 'ends_on',
    label: words.fieldNames.endsOn,
    type: 'date',
    synonyms:
      'end date | end_date | end | until | 終了日 | 契約終了日 | 満了日 | 契約満了日 | 契約更新日 | 更新日 | 次回更新日 | renewal date | renewal_date | contract end date | contract end | subscription end | term end | expiry date | expiration date | expires | 契約満了 | 契約期限 | 契約終期 | 有効期限 | 満期日 | ende | vertragsende | enddatum | laufzeit bis | fin | date de fin | fin du contrat | échéance | fecha de fin | fin del contrato | vencimiento | fecha de vencimiento'.split(
        ' | ',
      ),
  },
  {
    name: 'auto_renew',
    label: words.fieldNames.autoRenew,
    type: 'flag',
    synonyms: 'auto renew flag | auto_renew_flag | renewal | 自動更新'.split(' | '),
  },
]
