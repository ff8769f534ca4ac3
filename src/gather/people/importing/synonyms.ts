import { listed } from '#platform/tables/listed.ts'

export const synonyms = {
  external_id: listed(`
    id | user id | user_id | contact id | person id | member id | 担当者ID | ユーザーID | 利用者ID
    会員ID | record id
  `),
  name: listed(`
    full name | contact | contact name | 氏名 | 名前 | 担当者名 | お名前 | contact person | 担当者氏名
    ご担当者 | ご担当者名 | 先方担当者 | 先方ご担当者 | お客様担当者 | 先方担当 | ansprechpartner
    kontakt | contact principal | interlocuteur | nom complet | contacto | persona de contacto
    nombre completo
  `),
  family_name: listed('last name | surname | 姓 | 名字 | nachname | nom de famille | apellido | apellidos'),
  given_name: listed('first name | forename | 名 | vorname | prénom'),
  email: listed(`
    e-mail | mail | email address | メール | メールアドレス | Eメール | contact email | mail address
    連絡先メールアドレス | e-mail-adresse | mailadresse | courriel | adresse e-mail | adresse email
    correo | correo electrónico | work email | business email
  `),
  phone: listed(`
    tel | telephone | mobile | 電話 | 電話番号 | 携帯 | phone number | mobile phone | work phone
    contact phone | 携帯電話 | 連絡先電話番号 | telefon | telefonnummer | téléphone
    numéro de téléphone | teléfono | número de teléfono
  `),
  line_id: listed('line user id | line userid | lineユーザーid | ラインユーザーid'),
  name_kana: listed(`
    氏名カナ | 氏名（カナ） | 氏名フリガナ | 氏名かな | カナ氏名 | フリガナ | ふりがな | 読み仮名 | よみがな | 担当者名カナ
    担当者カナ | 担当者名フリガナ | 担当者フリガナ | お名前フリガナ | お名前カナ | furigana | name kana | phonetic name
  `),
  family_kana: listed(`
    セイ | せい | 姓カナ | 姓（カナ） | 姓フリガナ | 姓（フリガナ） | カナ姓 | last name kana | last name (kana)
    family name kana | phonetic last name | last name phonetic
  `),
  given_kana: listed(`
    メイ | めい | 名カナ | 名（カナ） | 名フリガナ | 名（フリガナ） | カナ名 | first name kana | first name (kana)
    given name kana | phonetic first name | first name phonetic
  `),
  honorific: listed('敬称 | honorific | salutation | name prefix'),
  title: listed('job title | position | 役職 | 役職名 | 肩書 | 肩書き | 職位'),
  department: listed('team | division | 部署 | 部署名 | 所属 | 所属部署 | 所属部門 | 部門 | 部課名'),
  zone: listed('time zone | timezone | tz | タイムゾーン'),
  locale: listed('language | lang | 言語'),
  roles: listed('role | 役割 | ロール'),
  left_on: listed('left | left on | 退職日 | 異動日'),
} as const
