-- What is searched is searched in one form, whatever the alphabet it was typed in: see src/platform/finding, where the rule is told and the
-- same table stands. A test holds the two equal.
CREATE FUNCTION fold(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(
    translate(
      normalize(regexp_replace(normalize(said, NFKD),
        '[\u0020\u0300-\u036f\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]', '', 'g'), NFC),
      E'ABCDEFGHIJKLMNOPQRSTUVWXYZΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩАБВГДЕЖЗИЙ' ||
      E'КЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏぁあぃいぅうぇえぉおかがきぎくぐけげこごさざ' ||
      E'しじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑを' ||
      E'んゔゕゖ髙﨑嵜栁桺𠮷斉齋齊邉邊濱濵澤廣國櫻嶋嶌眞德惠榮瀧龍靜學會實壽萬與豐關黑增槇檜條彌圓淺渕渊鷗桒籠藪籔凜曾巖劍冨鐵澁' ||
      E'蘆繩穗團醫藝應經濟發氣爲鹽圖體區縣號驛臺灣舊寶當讀賣變埜圡淸峯舘禰堯亙莊賴彥郞產靑晉寬恆勳ıøØđĐðÐłŁħĦŧŦÆŒ' ||
      E'Þẞςァィヰゥェヱォヲヵヶッャュョヮヂヅ\u0009\u000a\u000b\u000c\u000d\u0085\u2028\u2029\u1680\u00ad!"$%&''()*,-./:;<=>?[\\]^_`{|}~¡' ||
      E'¿§¶·•«»‘’‚‛“”„‟‹›‐‑‒–—―−ー゠・、。，．〃〈〉《》「」『』【】〔〕〖〗〘〙〚〛〜〰',
      E'abcdefghijklmnopqrstuvwxyzαβγδεζηθικλμνξοπρστυφχψωабвгдежзий' ||
      E'клмнопрстуфхцчшщъыьэюяѐёђѓєѕіїјљњћќѝўџアアイイウウエエオオカガキギクグケゲコゴサザ' ||
      E'シジスズセゼソゾタダチジツツズテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモヤヤユユヨヨラリルレロワワイエオ' ||
      E'ンヴカケ高崎崎柳柳吉斎斎斎辺辺浜浜沢広国桜島島真徳恵栄滝竜静学会実寿万与豊関黒増槙桧条弥円浅淵淵鴎桑篭薮薮凛曽巌剣富鉄渋' ||
      E'芦縄穂団医芸応経済発気為塩図体区県号駅台湾旧宝当読売変野土清峰館祢尭亘荘頼彦郎産青晋寛恒勲iooddddllhhttæœ' ||
      E'þßσアイイウエエオオカケツヤユヨワジズ'),
    'ヴア', 'バ'), 'ヴイ', 'ビ'), 'ヴエ', 'ベ'), 'ヴオ', 'ボ'), 'ヴ', 'ブ'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
    '(.)々', '\1\1', 'g')
$$;

-- Pieces are found by pg_trgm, of which a server may have none, or not for us: then they are found without it, more slowly.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
EXCEPTION WHEN OTHERS THEN
  RAISE NOTICE 'searching goes without pg_trgm: %', SQLERRM;
END $$;

-- index_folded('people', true): its `folded` is found by any piece, and where it is a name by its beginning. The index has the bytes in
-- figures: to a database in the C locale kanji are no letters, and a piece of one or two of them has to be found by it as well.
CREATE FUNCTION index_folded(searched regclass, is_name boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm') THEN
    EXECUTE format('CREATE INDEX %I ON %s USING gin (encode(folded::bytea, ''hex'') gin_trgm_ops)',
      searched || '_by_piece', searched);
  END IF;
  IF is_name THEN
    EXECUTE format('CREATE INDEX %I ON %s (workspace_id, left(folded, 100) text_pattern_ops)', searched || '_by_folded', searched);
  END IF;
END $$;

-- What is made of another column is no change of its own, and what is forgotten there must not stay in the history.
CREATE OR REPLACE FUNCTION only_changed(old_row jsonb, new_row jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT coalesce(jsonb_object_agg(key, value), '{}'::jsonb)
  FROM jsonb_each(old_row)
  WHERE key NOT IN ('updated_at', 'folded') AND value IS DISTINCT FROM new_row -> key
$$;

CREATE OR REPLACE FUNCTION log_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO record_changes (workspace_id, record, record_id, act, before, author, source)
  SELECT workspace_id, TG_TABLE_NAME, id, 'deleted', to_jsonb(old_rows) - 'folded', current_author(), current_source() FROM old_rows
  WHERE EXISTS (SELECT FROM workspaces WHERE workspaces.id = old_rows.workspace_id);
  RETURN NULL;
END $$;
