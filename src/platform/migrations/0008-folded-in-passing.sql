-- What is said of the rule stands where it was made (0007): this is the same rule. To look each character up among six hundred took ten
-- times as long as all else that is done for a row, so only those lists are looked through of which a text has any character.
CREATE OR REPLACE FUNCTION fold(said text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  found text := said;
BEGIN
  IF found ~ '[^\u0001-\u007f]' THEN
    found := normalize(regexp_replace(normalize(found, NFKD),
      '[\u0020\u0300-\u036f\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]', '', 'g'), NFC);
  END IF;
  found := regexp_replace(lower(found COLLATE "C"),
    E'[\u0009-\u000d !"$%&''()*,./:;<=>?[\\\\\\]^_`{|}~\u0085\u00a1\u00a7\u00ab\u00ad\u00b6\u00b7\u00bb\u00bf\u1680\u2010-\u2015'
    || E'\u2018-\u201f\u2022\u2028\u2029\u2039\u203a\u2212\u3001-\u3003\u3008-\u3011\u3014-\u301c\u3030\u30a0\u30fb\u30fc-]+', '', 'g');
  IF found !~ '[^\u0001-\u007f]' THEN
    RETURN found;
  END IF;
  IF found ~ '[\u0391-\u03a9\u0400-\u042fıøØđĐðÐłŁħĦŧŦÆŒÞẞς]' THEN
    found := translate(found,
      'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏıøØđĐðÐłŁħĦŧŦÆŒÞẞς',
      'αβγδεζηθικλμνξοπρστυφχψωабвгдежзийклмнопрстуфхцчшщъыьэюяѐёђѓєѕіїјљњћќѝўџiooddddllhhttæœþßσ');
  END IF;
  IF found ~ '[\u3041-\u3096ァィヰゥェヱォヲヵヶッャュョヮヂヅ]' THEN
    found := translate(found,
      'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽ' ||
      'まみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖァィヰゥェヱォヲヵヶッャュョヮヂヅ',
      'アアイイウウエエオオカガキギクグケゲコゴサザシジスズセゼソゾタダチジツツズテデトドナニヌネノハバパヒビピフブプヘベペホボポ' ||
      'マミムメモヤヤユユヨヨラリルレロワワイエオンヴカケアイイウエエオオカケツヤユヨワジズ');
  END IF;
  IF found ~ ('[髙﨑嵜栁桺𠮷斉齋齊邉邊濱濵澤廣國櫻嶋嶌眞德惠榮瀧龍靜學會實壽萬與豐關黑增槇檜條彌圓淺渕渊鷗桒籠藪籔凜曾巖劍冨鐵澁' ||
    '蘆繩穗團醫藝應經濟發氣爲鹽圖體區縣號驛臺灣舊寶當讀賣變埜圡淸峯舘禰堯亙莊賴彥郞產靑晉寬恆勳]') THEN
    found := translate(found,
      '髙﨑嵜栁桺𠮷斉齋齊邉邊濱濵澤廣國櫻嶋嶌眞德惠榮瀧龍靜學會實壽萬與豐關黑增槇檜條彌圓淺渕渊鷗桒籠藪籔凜曾巖劍冨鐵澁' ||
      '蘆繩穗團醫藝應經濟發氣爲鹽圖體區縣號驛臺灣舊寶當讀賣變埜圡淸峯舘禰堯亙莊賴彥郞產靑晉寬恆勳',
      '高崎崎柳柳吉斎斎斎辺辺浜浜沢広国桜島島真徳恵栄滝竜静学会実寿万与豊関黒増槙桧条弥円浅淵淵鴎桑篭薮薮凛曽巌剣富鉄渋' ||
      '芦縄穂団医芸応経済発気為塩図体区県号駅台湾旧宝当読売変野土清峰館祢尭亘荘頼彦郎産青晋寛恒勲');
  END IF;
  IF found ~ '[ヴßæœþ]' THEN
    found := replace(replace(replace(replace(replace(replace(replace(replace(replace(found,
      'ヴア', 'バ'), 'ヴイ', 'ビ'), 'ヴエ', 'ベ'), 'ヴオ', 'ボ'), 'ヴ', 'ブ'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
  END IF;
  RETURN CASE WHEN found ~ '々' THEN regexp_replace(found, '(.)々', '\1\1', 'g') ELSE found END;
END $$;
