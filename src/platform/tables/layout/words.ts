/** What is odd about a file as a whole. */
export const oddities = {
  above: {
    en: (count: number) => `${count} ${count === 1 ? 'row stands' : 'rows stand'} above the table`,
    ja: (count: number) => `表の上に${count}行あります`,
  },
  footer: {
    en: (count: number) =>
      `${count} ${count === 1 ? 'row is a note, a sum or repeated headings' : 'rows are notes, sums or repeated headings'}, not records`,
    ja: (count: number) => `注記・合計・見出しの繰り返しが${count}行あります（レコードとして扱いません）`,
  },
  otherTable: {
    en: (count: number) =>
      `${count} ${count === 1 ? 'row stands' : 'rows stand'} in another table below and ${count === 1 ? 'is' : 'are'} not read. To read that table choose its rows of headings; to read all rows as one table choose its last row`,
    ja: (count: number) =>
      `下にある別の表の${count}行は読み込みません（その表を読み込むには見出し行を、1つの表として読み込むには最終行を指定してください）`,
  },
  table: {
    en: (count: number) =>
      `${count} ${count === 1 ? 'row' : 'rows'} below a blank row may be the headings of another table; what follows is read as records. If it is another table, choose the last row of this one`,
    ja: (count: number) =>
      `空白行の下に、別の表の見出しと思われる行が${count}行あります。以下もレコードとして読み込みます。別の表であれば最終行を指定してください`,
  },
  beside: {
    en: (count: number) =>
      `${count} blank ${count === 1 ? 'column stands' : 'columns stand'} between headings: if these are tables side by side, save each in a sheet of its own`,
    ja: (count: number) =>
      `見出しの間に空白の列が${count}列あります。表が横に並んでいる場合は、シートを分けて保存してください`,
  },
  groups: {
    en: (count: number) =>
      `${count} ${count === 1 ? 'row' : 'rows'} beside the headings may be headings, too: choose the first and last row of the headings if so`,
    ja: (count: number) =>
      `見出しの前後に、見出しの一部と思われる行が${count}行あります。該当する場合は見出しの最初と最後の行を指定してください`,
  },
  otherSheet: {
    en: (count: number) => `${count} other ${count === 1 ? 'sheet is' : 'sheets are'} not read`,
    ja: (count: number) => `読み込まないシートがほかに${count}枚あります`,
  },
  hiddenSheet: {
    en: (count: number) => `${count} hidden ${count === 1 ? 'sheet is' : 'sheets are'} not read`,
    ja: (count: number) => `非表示のシート${count}枚は読み込みません`,
  },
  formula: {
    en: (count: number) =>
      `${count} ${count === 1 ? 'formula was' : 'formulas were'} never calculated and ${count === 1 ? 'counts' : 'count'} as blank: open and save the file in Excel`,
    ja: (count: number) =>
      `計算結果のない数式が${count}個あり、空白として扱います（Excelで開いて保存し直すと値が入ります）`,
  },
  error: {
    en: (count: number) =>
      `${count} ${count === 1 ? 'cell holds' : 'cells hold'} an error such as #N/A and ${count === 1 ? 'counts' : 'count'} as blank`,
    ja: (count: number) => `#N/Aなどのエラー値のセルが${count}個あり、空白として扱います`,
  },
  unstorable: {
    en: (count: number) =>
      `${count} ${count === 1 ? 'cell holds' : 'cells hold'} half a character or a zero character and ${count === 1 ? 'counts' : 'count'} as unreadable`,
    ja: (count: number) => `壊れた文字やNULL文字を含むセルが${count}個あり、読めないものとして扱います`,
  },
  beyond: {
    en: (count: number) =>
      `${count} ${count === 1 ? 'cell stands' : 'cells stand'} beyond the last column of a spreadsheet (XFD) and ${count === 1 ? 'is' : 'are'} not read`,
    ja: (count: number) => `表計算の最終列（XFD）より右にある${count}個のセルは読み込みません`,
  },
  merged: {
    en: (count: number) => `${count} ${count === 1 ? 'cell was' : 'cells were'} filled from a cell merged downwards`,
    ja: (count: number) => `縦に結合されたセルの値で${count}個のセルを補いました`,
  },
  hidden: {
    en: (count: number) => `${count} hidden ${count === 1 ? 'row is' : 'rows are'} read like the others`,
    ja: (count: number) => `非表示の行${count}行も読み込みます`,
  },
  hiddenColumn: {
    en: (count: number) => `${count} hidden ${count === 1 ? 'column is' : 'columns are'} read like the others`,
    ja: (count: number) => `非表示の列${count}列も読み込みます`,
  },
  quotes: {
    en: (count: number) => `${count} ${count === 1 ? 'place has' : 'places have'} quotation marks that do not match`,
    ja: (count: number) => `引用符（"）の対応が取れない箇所が${count}か所あります`,
  },
  replaced: {
    en: (count: number) =>
      `${count} ${count === 1 ? 'row holds' : 'rows hold'} characters that mean nothing in this encoding`,
    ja: (count: number) => `この文字コードでは読めない文字を含む行が${count}行あります`,
  },
  privateUse: {
    en: (count: number) =>
      `${count} ${count === 1 ? 'row holds' : 'rows hold'} characters that only the computer that wrote them can show`,
    ja: (count: number) => `外字など、環境に依存する文字を含む行が${count}行あります`,
  },
  garbled: {
    en: (count: number) => `${count} ${count === 1 ? 'row looks' : 'rows look'} garbled: try another encoding`,
    ja: (count: number) => `文字化けと思われる行が${count}行あります。文字コードを変えてお試しください`,
  },
} as const
