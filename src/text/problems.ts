import type { Text } from '../units/text.ts';

/**
 * What a person should know about the data: code → a sentence with what to do. `{file}` and `{sheet}` stand in the
 * sentence where the problem belongs to no input; otherwise file and row are printed before it.
 */
export const PROBLEMS: Readonly<Record<string, Text>> = {
  // Files that were given and not read.
  unclaimed: {
    zh: '{file}：认不出这是什么表，未读取。看到的列：{columns}。请确认导出的是支持的报表，且没有改过列名（kefu-sla formats 可查看支持的格式），或在合同的 formats 里描述这张表',
    en: '{file}: no known format, not read. Columns seen: {columns}. Check that it is a supported export with its column names unchanged (see kefu-sla formats), or describe it under formats in the contract',
  },
  'no-header': {
    zh: '{file}：前 20 行里找不到表头，也不像聊天记录，未读取。请重新导出，保留列名所在的一行',
    en: '{file}: no header row within the first 20 rows, and no chat log either; not read. Export it again with its column names',
  },
  'unclaimed-sheet': {
    zh: '{file}：第 {sheet} 张工作表不是支持的报表，未读取（同一文件的其他工作表已读取）。看到的列：{columns}',
    en: '{file}: sheet {sheet} is no known format and was not read (other sheets of the file were). Columns seen: {columns}',
  },
  'no-header-sheet': {
    zh: '{file}：第 {sheet} 张工作表没有表头，未读取（同一文件的其他工作表已读取）',
    en: '{file}: sheet {sheet} has no header row and was not read (other sheets of the file were)',
  },
  'claimed-twice': {
    zh: '{file}：同时符合多种格式（{formats}），未读取。这是本程序的疏漏，请把列名（不含数据）反馈给我们',
    en: '{file}: fits several formats ({formats}) and was not read. That is a flaw of this program; please report the column names (no data)',
  },
  'empty-file': { zh: '{file}：文件是空的', en: '{file}: the file is empty' },
  'old-xls': {
    zh: '{file}：旧版 .xls 或加了密码的工作簿，未读取。请用 Excel 或 WPS 打开，去掉密码，另存为 .xlsx',
    en: '{file}: an old .xls or a workbook with a password, not read. Open it in Excel or WPS, take the password off, and save it as .xlsx',
  },
  'other-workbook': {
    zh: '{file}：是另一种工作簿（.xlsb 或 .ods），未读取。请用 Excel 或 WPS 打开，另存为 .xlsx',
    en: '{file}: another kind of workbook (.xlsb or .ods), not read. Open it in Excel or WPS and save it as .xlsx',
  },
  'other-archive': {
    zh: '{file}：是 ZIP 以外的压缩包，未读取。请先解压，再给出里面的文件',
    en: '{file}: a packed file that is no ZIP, not read. Unpack it and give the files inside',
  },
  'html-file': {
    zh: '{file}：内容是网页（有些后台导出的 .xls 其实是网页），未读取。请用 Excel 或 WPS 打开，另存为 .xlsx',
    en: '{file}: a web page inside (some back offices call it .xls), not read. Open it in Excel or WPS and save it as .xlsx',
  },
  'xml-file': {
    zh: '{file}：内容是 XML（多半是 Excel 2003 的 XML 表格），未读取。请用 Excel 或 WPS 打开，另存为 .xlsx',
    en: '{file}: XML inside (probably a table of Excel 2003), not read. Open it in Excel or WPS and save it as .xlsx',
  },
  'xml-data': {
    zh: '{file}：内容是 XML，不是 Excel 表格，未读取。请导出 CSV 或 XLSX',
    en: '{file}: XML inside that is no Excel table, not read. Export CSV or XLSX',
  },
  'pdf-file': {
    zh: '{file}：是 PDF，未读取。请从后台导出 CSV 或 XLSX',
    en: '{file}: a PDF, not read. Export CSV or XLSX instead',
  },
  'picture-file': {
    zh: '{file}：是图片（截图），图里的字读不了。请从后台导出 CSV 或 XLSX',
    en: '{file}: a picture (a screenshot), whose words cannot be read. Export CSV or XLSX instead',
  },
  'document-file': {
    zh: '{file}：是 Word 或 PPT 文档，未读取。里面的表请另存为 CSV 或 XLSX',
    en: '{file}: a document of Word or PowerPoint, not read. Save the table in it as CSV or XLSX',
  },
  'other-encoding': {
    zh: '{file}：文字编码是 {encoding}，本程序读不了，未读取。请用 Excel 或 WPS 打开，核对没有乱码后另存为 .xlsx 或 UTF-8 编码的 CSV',
    en: '{file}: its text is in {encoding}, which is not read. Open it in Excel or WPS, check that the words are right, and save it as .xlsx or as CSV in UTF-8',
  },
  'mixed-encodings': {
    zh: '{file}：一部分行是 UTF-8 编码，一部分是 GBK（多半是两个文件拼在一起），未读取。请分开给出，或重新导出',
    en: '{file}: some lines are UTF-8, others GBK (probably two files put together), not read. Give them apart, or export again',
  },
  'fixed-width': {
    zh: '{file}：各列只用空格对齐，没有分隔符，本程序读不了，未读取。请另存为逗号分隔的 CSV 或 .xlsx',
    en: '{file}: its cells are only aligned by spaces, which is not read. Save it as CSV with commas or as .xlsx',
  },
  'few-words': {
    zh: '{file}：只有几个字，不是表格，多半是出错或没有数据的提示，未读取。请重新导出',
    en: '{file}: a few words and no table, probably an error or word that there is no data; not read. Export it again',
  },
  'error-page': {
    zh: '{file}：内容是网页，里面没有表格，多半是登录已过期或出错的页面，未读取。请重新登录后导出',
    en: '{file}: a web page without a table, probably an error or a login that ran out; not read. Log in and export again',
  },
  'json-message': {
    zh: '{file}：内容是一条 JSON，没有数据行，多半是登录已过期或出错的回应，未读取。请重新登录后导出',
    en: '{file}: a piece of JSON without rows, probably an error or a login that ran out; not read. Log in and export again',
  },
  'garbled-file': {
    zh: '{file}：文字是乱码（用错误的编码打开后另存过），未读取。请用没有另存过的原始文件，或重新导出',
    en: '{file}: its text is garbled (opened in a wrong encoding and saved so), not read. Give the original file or export again',
  },
  'whatsapp-log': {
    zh: '{file}：是 WhatsApp 导出的聊天记录，本程序还不能读取。请整理成一行一条消息的表（发送人、时间、内容），见 kefu-sla formats',
    en: '{file}: a chat exported from WhatsApp, which cannot be read yet. Make it a table with one message a row (sender, time, text); see kefu-sla formats',
  },
  'unknown-log': {
    zh: '{file}：像是聊天记录，但排版不在已知之列，未读取。请整理成一行一条消息的表（发送人、时间、内容），见 kefu-sla formats',
    en: '{file}: looks like a chat log, of a layout that is not known; not read. Make it a table with one message a row (sender, time, text); see kefu-sla formats',
  },
  'wechat-service-capture': {
    zh: '{file}：是微信客服的消息（接口返回的 JSON），没有自带的格式，未读取。kefu-sla inspect 会给出一份描述，核对后放进合同的 formats 即可读取',
    en: '{file}: messages of WeChat customer service (JSON of its interface), of no format of ours; not read. kefu-sla inspect proposes a description: check it and put it under formats in the contract',
  },
  'wecom-archive': {
    zh: '{file}：是企业微信的会话存档（JSON），没有自带的格式，未读取。kefu-sla inspect 会给出一份描述，核对后放进合同的 formats，并把客服的账号写进 agents，即可读取',
    en: '{file}: an archive of WeCom messages (JSON), of no format of ours; not read. kefu-sla inspect proposes a description: check it, put it under formats in the contract, and list the agents’ ids under agents',
  },
  'unknown-separator': {
    zh: '{file}：各列用“{separator}”分隔，本程序读不了，未读取。请另存为逗号分隔的 CSV 或 .xlsx',
    en: '{file}: its cells are separated by “{separator}”, which is not read. Save it as CSV with commas or as .xlsx',
  },
  'not-text': {
    zh: '{file}：不是文本，也不是工作簿，未读取。请换成 CSV、TXT、LOG 或 XLSX',
    en: '{file}: neither text nor a workbook, not read. Give CSV, TXT, LOG or XLSX',
  },
  'no-workbook': {
    zh: '{file}：文件名是工作簿（.xlsx），内容却不是，未读取。可能下载出错，或只改了扩展名，请重新下载',
    en: '{file}: named as a workbook (.xlsx), but there is none inside; not read. The download may have failed, or only the name was changed: download it again',
  },
  'broken-workbook': {
    zh: '{file}：工作簿已损坏，或没有下载完整，未读取。请重新导出',
    en: '{file}: the workbook is damaged or was not downloaded whole, not read. Export it again',
  },
  'broken-zip': {
    zh: '{file}：压缩包已损坏，或没有下载完整，里面的文件都未读取。请重新下载压缩包',
    en: '{file}: the archive is damaged or was not downloaded whole; nothing in it was read. Download the archive again',
  },
  'too-large-workbook': {
    zh: '{file}：工作簿解压后大得不合常理，未读取。请分段导出，或改导出 CSV',
    en: '{file}: the workbook unpacks to more than any real sheet, not read. Export it in parts or as CSV',
  },
  'too-large-zip': {
    zh: '{file}：压缩包解压后大得不合常理，里面的文件都未读取。请自行解压，再给出里面的文件',
    en: '{file}: the archive unpacks to more than any real exports; nothing in it was read. Unpack it yourself and give the files in it',
  },
  'nested-zip': {
    zh: '{file}：压缩包里的压缩包，未读取。请先解压外层，再给出这个文件',
    en: '{file}: an archive inside an archive, not read. Unpack the outer one and give this file',
  },
  'unsafe-member': {
    zh: '{file}：压缩包里这个文件的路径指向压缩包之外，未读取。请自行解压并核实来源',
    en: '{file}: the path of this file leads out of its archive, not read. Unpack it yourself and check where it came from',
  },
  'locked-member': {
    zh: '{file}：加了密码，未读取。请解压后再给出这个文件',
    en: '{file}: locked with a password, not read. Unpack it and give the file',
  },
  'broken-member': {
    zh: '{file}：压缩包里的这个文件已损坏，未读取。请重新下载压缩包',
    en: '{file}: damaged inside its archive, not read. Download the archive again',
  },
  'too-large-member': {
    zh: '{file}：解压后大得不合常理，未读取。请自行解压，再给出这个文件',
    en: '{file}: unpacks to more than any real export, not read. Unpack it yourself and give the file',
  },
  'hidden-member': {
    zh: '{file}：电脑系统自带的隐藏文件，已跳过',
    en: '{file}: a hidden file of the operating system, skipped',
  },
  'broken-json': {
    zh: '{file}：不是完整的 JSON，未读取。请重新抓取',
    en: '{file}: no complete JSON, not read. Capture it again',
  },
  'too-large-json': {
    zh: '{file}：JSON 文件太大，未读取。请按天或按订单分开抓取，或改用 CSV',
    en: '{file}: too large a JSON file, not read. Capture it by day or by order, or as CSV',
  },
  'lock-file': {
    zh: '{file}：Excel/WPS 打开文件时留下的临时文件，已跳过',
    en: '{file}: a temporary file of an open workbook, skipped',
  },
  'no-shop': {
    zh: '路径不符合任何一家店的 files（{shops}），不知道是哪家店的，未计入。请把文件放进店的文件夹，或在合同的 shops 里补上它的路径',
    en: 'its path fits the files of no shop ({shops}), so it is nobody’s and left out. Put it into a shop’s folder, or add its path to shops in the contract',
  },
  'two-shops': {
    zh: '路径同时符合几家店的 files（{shops}），不知道算哪家的，未计入。请改店的 files，让一个文件只属于一家店',
    en: 'its path fits the files of several shops ({shops}), so it is left out. Change their files so that each file is one shop’s',
  },
  'roster-unused': {
    zh: '合同的 agents.roster 没有指明这份花名册，不用它来认人。要用请写上它的文件名',
    en: 'agents.roster in the contract does not name this staff list, so nobody is told by it. Write its file name there to use it',
  },
  // The bill.
  'bill-unused': {
    zh: '这像是对账单，没有用到。要与结算核对，请用 --bill 给出它',
    en: 'this looks like a bill and was not used. To hold it against the settlement, give it with --bill',
  },

  // Exemptions and review.
  'exemptions-missing': {
    zh: '没有找到合同里写的申诉与剔除表（{written}），按没有申诉处理。有申诉的话，请把它放在合同旁边或导出文件夹里',
    en: 'the exemption sheet that the contract names ({written}) was not found: nothing counts as filed. If there is one, put it beside the contract or among the exports',
  },
  'exemptions-unused': {
    zh: '合同的 exemptions 没有指明这份申诉与剔除表，其中的申诉都不计入。要用请在合同里写 exemptions: { file: 它的文件名 }',
    en: 'exemptions in the contract does not name this exemption sheet, so nothing in it counts. To use it, write exemptions: { file: ITS NAME } in the contract',
  },
  'untouched-row': {
    zh: '该行只有程序预填的内容，没有写类别、理由、申诉人或裁定，视为没有提出申诉，未读入',
    en: 'the row holds only what the program filled in, with no category, reason, name or decision: taken as not filed, and not read',
  },
  'names-no-unit': {
    zh: '没有写会话、订单、买家、客服或时间，不知道要剔除什么，该行未计入',
    en: 'names no session, order, buyer, agent or time, so nobody knows what to leave out; the row is left out',
  },
  'masked-buyer': {
    zh: '“{column}”列的昵称带 *，对不上任何人，该行未计入。请写完整昵称，或改填会话、订单',
    en: 'the nickname in “{column}” is masked (*) and matches nobody; the row is left out. Write the whole nickname, or name the session or order',
  },
  'exemption-unknown-clause': {
    zh: '申诉的条款“{clause}”不在合同里，这一行不起作用',
    en: 'the contract has no clause “{clause}”: this row has no effect',
  },
  'exemption-console': {
    zh: '条款 {clause} 按平台自己的数考核，不能逐条剔除，这一行对它不起作用',
    en: 'clause {clause} is judged on the platform’s own figure, from which nothing can be left out: this row has no effect on it',
  },
  'exemption-matches-nothing': {
    zh: '这一行申诉对不上本期任何考核数据。请核对编号、昵称、账号和时间是否与导出一致',
    en: 'this row matches nothing that was judged in the period. Check its ids, nickname, account and times against the exports',
  },
  'exemption-unfiled': {
    zh: '没有写申诉时间，无法判断是否超过合同的申诉时限，按未逾期处理',
    en: 'says no time of filing, so it cannot be told whether it was late; it is taken as in time',
  },
  'review-unknown-clause': {
    zh: '复核的条款“{clause}”不在合同里，这一行不起作用',
    en: 'the contract has no clause “{clause}”: this row of the review has no effect',
  },
  'review-not-asked': {
    zh: '条款 {clause} 不需要复核（只有 confirm: required 的考核条款才需要），这一行不起作用',
    en: 'clause {clause} waits for no review (only a binding one with confirm: required does): this row has no effect',
  },
  'review-no-case': {
    zh: '复核表的这一行在条款 {clause} 里找不到对应的案例。请核对编号和时间是否改动过，密钥文件 kefu-sla.key 是否与生成时相同',
    en: 'clause {clause} has no such case. Check that ref and time were not changed, and that kefu-sla.key is the one the sheet was made with',
  },
  'review-contradicts': {
    zh: '条款 {clause} 的同一案例，复核表里有不同的结论，按未复核处理',
    en: 'the review decides the same case of clause {clause} in different ways; it is taken as not decided',
  },
  'own-output': { zh: '{file}：本程序自己的输出，已跳过', en: "{file}: this program's own output, skipped" },
  'contract-file': {
    zh: '{file}：这是合同，不是导出文件，没有当作数据。合同请用 -c 指定，另外给出导出文件或所在的文件夹',
    en: '{file}: this is a contract and no export, so it is no data. Name a contract with -c, and give the exports or their folder besides',
  },
  foreign: {
    zh: '文件夹里有 {number} 个文件不是导出文件，未读取，不影响考核：{files}',
    en: 'files of the folder that are no exports, not read, of no effect ({number}): {files}',
  },

  // Files as a whole.
  'broken-file': {
    zh: '读到一半发现文件已损坏，后面的内容没有读到。请重新导出',
    en: 'the file is damaged part of the way down; what follows was not read. Export it again',
  },
  undecodable: {
    zh: '有 {count} 个字符无法按文件编码解读，已用 � 代替。若是重要内容，请重新导出',
    en: '{count} characters cannot be decoded and are shown as �. Export the file again if they matter',
  },
  'open-quote': {
    zh: '这一行的引号没有成对，其后的内容都连成了一格，未读取。请补上引号，或重新导出',
    en: 'a quotation mark in this row is never closed, so that all below it is one cell; not read. Close it or export again',
  },
  'stray-quote': {
    zh: '这一行有个引号开了头，却没有在格子末尾成对，已把它当作普通文字，一行仍按一行读。若该格原来有逗号或换行，请核对，或重新导出',
    en: 'a quotation mark opens a cell of this row and is not closed at the end of one; it was read as text, and each line as a row. If the cell had a separator or a line end in it, check the row or export again',
  },
  'doubtful-quote': {
    zh: '一对引号之间夹着看上去完整的行：可能是引号放错了，也可能是有人把表格粘贴进了一格，分不清，从这一行到引号闭合处的各行都未计入。请用记事本打开文件，在引号多余处删去它，或重新导出',
    en: 'between two quotation marks stand what look like whole rows: a misplaced mark, or a table that somebody pasted into a cell, nobody knows which; the rows from here to the closing mark are left out. Open the file in a text editor and take out the mark that does not belong, or export again',
  },
  'late-table': {
    zh: '表的下方又是另一张表（列名不同），这些行未读取。请把两张表分开，各放一个文件',
    en: 'another table, with other column names, begins further down the sheet; its rows were not read. Put each table into a file of its own',
  },
  'repeated-column': {
    zh: '“{column}”列出现了不止一次，只用第一列',
    en: 'the column “{column}” stands there more than once; the first is used',
  },
  'no-units-column': {
    zh: '没有商品数量列，客件数无法计算。请在导出时勾选商品数量',
    en: 'there is no column for the number of pieces, so units per buyer cannot be measured. Tick it when exporting',
  },
  'no-buyer-column': {
    zh: '这张表没有买家列，订单只能凭聊天里出现的订单号对上买家，转化率、客单价等成交类指标多半没有数据。导出时能勾选买家账号（买家会员名）的，请勾选',
    en: 'this sheet has no buyer column, so its orders can be joined to buyers only by order numbers that stand in the chats; selling metrics (conversion, sales) will probably have no data. If the export lets you tick the buyer’s account, do',
  },
  'coarse-order-times': {
    zh: '“{column}”列的时间全都只到分钟，秒已丢失（多半是用 Excel 打开后另存过）。买家咨询后一分钟内下的单，可能被当成咨询之前就下了，询单转化率会偏低。请用没有另存过的原始文件',
    en: 'all times in “{column}” are whole minutes, the seconds are lost (probably saved again with Excel). An order within a minute after the inquiry may look as if placed before it, so that conversion comes out lower. Give the original file',
  },
  'no-postage-column': {
    zh: '没有邮费列，邮费按 0 计，金额可能含邮费',
    en: 'there is no postage column; postage is taken as 0, so amounts may include it',
  },
  'dsr-day-from-name': {
    zh: '表里没有统计日期，按文件名里的日期计',
    en: 'the sheet names no day; the date in the file name is used',
  },
  'second-header': {
    zh: '表头下面还有一行列名，没有当作数据',
    en: 'a second row of column names stands below the header; it is no data',
  },
  'summary-row': {
    zh: '合计、平均一类的汇总行，没有当作数据',
    en: 'rows of sums or averages, not taken as data',
  },
  'remark-row': { zh: '表下的备注行，没有当作数据', en: 'remarks below the table, not taken as data' },
  'likely-column': {
    zh: '没有“{column}”列，却有没有用到的列：{columns}。若就是它，请把列名改成“{column}”，或在合同 formats 里描述这张表',
    en: 'there is no column “{column}”, but one that is not used: {columns}. If that is it, rename it “{column}” or describe the sheet under formats in the contract',
  },
  'hidden-sheet': {
    zh: '第 {sheet} 张工作表是隐藏的，照样读取了。若是旧数据或备份，请删除后重新运行',
    en: 'sheet {sheet} is hidden; it was read like the others. Delete it and run again if it is old or a copy',
  },
  'hidden-column': {
    zh: '{columns} 列是隐藏的，照样读取了。若是旧数据，请核对后重新导出',
    en: 'these columns are hidden; they were read like the others: {columns}. Check them, and export again if they are old',
  },
  'hidden-row': {
    zh: '这些行被隐藏或筛掉了，照样读取了。若不应计入，请删除后重新运行',
    en: 'these rows are hidden or filtered out; they were read like the others. Delete them and run again if they should not count',
  },
  'unsaved-formula': {
    zh: '“{column}”列是公式，文件里没有保存计算结果，该行未计入。请用 Excel 或 WPS 打开，保存一次再用',
    en: '“{column}” holds formulas without a saved result; the row is left out. Open the file in Excel or WPS and save it once',
  },
  'truncated-cell': {
    zh: '“{column}”列有单元格正好 32767 个字符，是表格软件的上限，后面的内容已被截掉。请改用 CSV 或分段导出',
    en: 'cells of “{column}” hold exactly 32,767 characters, the most a spreadsheet keeps: what followed is lost. Export as CSV or in parts',
  },

  'chat-day-from-name': {
    zh: '表里只有时分秒、没有日期，按文件名里的日期计。若文件名写的是导出日期而不是聊天日期，请改名后重新运行',
    en: 'the rows tell the time of day only; the date in the file name is used. If that is the day of the export and not of the chats, rename the file and run again',
  },

  // Rows that were refused.
  'no-chat-day': {
    zh: '只有时分秒，表里和文件名里都没有日期，消息未计入。请在文件名里写上聊天日期（如 2026-10-07），或加一列“日期”',
    en: 'only the time of day is told, and neither the sheet nor the file name has a date; the messages are left out. Put the day of the chats into the file name (2026-10-07) or add a column “日期”',
  },
  'chat-days-mixed': {
    zh: '没有日期，而时间前后倒转，可见不止一天，不知道各属哪天，消息未计入。请按天重新导出，或加一列“日期”',
    en: 'there are no dates and the clock runs backwards, so the chat is of several days and nobody knows which; the messages are left out. Export day by day or add a column “日期”',
  },
  'chat-after-export': {
    zh: '有的消息晚于文件名里的导出时刻，可见不是那一天的聊天，消息未计入。请在文件名里写上聊天日期，或加一列“日期”',
    en: 'some messages are later than the moment of the export in the file name, so they are of another day; the messages are left out. Put the day of the chats into the file name or add a column “日期”',
  },
  'relative-time': {
    zh: '“{column}”列写的是“昨天”“今天”一类的相对时间（{value}），不知道是哪天，该行未计入。请换成完整日期',
    en: '“{column}” holds a relative time ({value}), of which day nobody knows; the row is left out. Write the full date',
  },
  'notice-without-time': {
    zh: '系统提示前后都没有带时间的消息，不知道是什么时候的，未计入',
    en: 'notices without a timed message before or after them; nobody knows when they were, and they are left out',
  },
  'no-chat-in-cell': {
    zh: '“{column}”列里找不到时间，分不出消息，该行未计入',
    en: 'no times are found in “{column}”, so no messages can be told apart; the row is left out',
  },
  'unknown-side': {
    zh: '“{column}”列的“{value}”不是气泡的方向（左、右、居中），该行未计入',
    en: '“{value}” in “{column}” is no side of a bubble (left, right, middle); the row is left out',
  },
  'missing-cell': {
    zh: '“{column}”列为空，该行未计入',
    en: 'the cell “{column}” is empty; the row is left out',
  },
  'bad-instant': {
    zh: '“{column}”列的时间看不懂（{value}），该行未计入。一格只写一个时间，形如 2026-10-07 10:00:00；几个时间并在一格里的，请重新导出未合并的明细表，或拆成一行一个',
    en: 'the time in “{column}” cannot be read ({value}); the row is left out. A cell holds one time, as 2026-10-07 10:00:00; where several were joined in one, export the sheet before they were joined, or give each a row',
  },
  'bad-message-time': {
    zh: '消息的时间残缺或不存在（{value}），该条未计入。请按原文补正，或重新导出',
    en: 'the time over a message is damaged or does not exist ({value}); the message is left out. Mend it or export again',
  },
  'bad-money': {
    zh: '“{column}”列的金额看不懂（{value}，9 代表数字），该行未计入。应形如 12.30',
    en: 'the amount in “{column}” cannot be read ({value}, 9 for any digit); the row is left out. Expected: 12.30',
  },
  'bad-count': {
    zh: '“{column}”列应为整数（{value}，9 代表数字），该行未计入',
    en: '“{column}” should be a whole number ({value}, 9 for any digit); the row is left out',
  },
  'unknown-role': {
    zh: '“{column}”列的“{value}”不是已知的发送方（买家、客服、机器人、智能辅助、自动回复、系统），该行未计入',
    en: '“{value}” in “{column}” is no known sender (buyer, agent, bot, assist, auto, system); the row is left out',
  },
  'unknown-value': {
    zh: '“{column}”列的“{value}”不在可选的说法之中，该行未计入。模板里有可选的说法；合同描述的表请在 values 里补上',
    en: '“{value}” in “{column}” is none of the known words; the row is left out. The template lists them; for a table that the contract describes add it to values',
  },
  'bad-number': {
    zh: '“{column}”列应为数字（{value}，9 代表数字），该行未计入',
    en: '“{column}” should be a number ({value}, 9 for any digit); the row is left out',
  },
  'bad-seconds': {
    zh: '“{column}”列的时长看不懂，该行未计入。应为秒数，或形如 1分20秒、00:01:20',
    en: 'the length of time in “{column}” cannot be read; the row is left out. Give seconds, or 00:01:20',
  },
  'no-buyer-nor-order': {
    zh: '买家昵称和订单号都没有（昵称带 * 的不算），不知道是谁的事，该行未计入',
    en: 'neither a buyer’s whole nickname nor an order number, so nobody knows whose it is; the row is left out',
  },
  'changed-example': {
    zh: '“{column}”列写着“示例”，内容却已改过，该行未计入。若是真实记录，请清空“{column}”这一格',
    en: '“{column}” says example, but the row was written over; it is left out. Clear that cell if the row is a real record',
  },
  'bad-score': {
    zh: '“{column}”列的得分看不懂（{value}），该行未计入',
    en: 'the score in “{column}” cannot be read ({value}); the row is left out',
  },
  'unknown-dsr-side': {
    zh: '“{column}”列不是描述、服务或物流评分，该行未计入',
    en: '“{column}” is not the score for description, service or logistics; the row is left out',
  },
  'no-dsr-day': {
    zh: '表里和文件名里都没有统计日期，评分未计入。请保留“统计日期”那一行，或在文件名里写上日期',
    en: 'neither the sheet nor the file name tells the day; the scores are left out. Keep the 统计日期 line or put the date into the file name',
  },

  // Rows that were taken, with something to know.
  'float-id': {
    zh: '“{column}”列的长编号被表格软件转成了数字，末几位已丢失（变成 0、E+17 或带 .0），对不上聊天和其他表。请重新导出，不要用 Excel 另存',
    en: 'the long numbers in “{column}” were turned into floats by a spreadsheet and lost their last digits (zeros now, E+17, or with .0); they match nothing. Export again and do not save it with Excel',
  },
  'no-pay-time': {
    zh: '订单状态是已付款，却没有“{column}”，这些订单按没有付款时间处理。请在导出时勾选付款时间',
    en: 'orders whose status says paid have no “{column}”; they are taken as without a payment time. Tick it when exporting',
  },
  'repeated-order': {
    zh: '同一“{column}”在文件里不止一行，读到的内容完全相同，只计一行',
    en: 'the same “{column}” stands in more than one row of the file, alike in all that is read; one counts',
  },
  'order-states-differ': {
    zh: '同一“{column}”有几行，买家、下单时间和商品相同，状态、时间或金额不同（多半是先后导出的同一订单），只计最全的一行',
    en: 'several rows of the same “{column}”, buyer, time and item differ in status, times or amounts (probably one order exported twice); the fullest counts',
  },
  'order-rows-added': {
    zh: '同一“{column}”有几行，每行一种商品：合成一笔订单，件数和各行不同的金额相加',
    en: 'several rows of the same “{column}”, each of an item: put together as one order, with pieces added up, and amounts where they differ from row to row',
  },
  'order-rows-shared': {
    zh: '同一“{column}”有几行，每行一种商品，金额各行相同：合成一笔订单，件数相加，金额按整单只计一次。若金额其实是每行自己的，请把这张表描述成子订单（fields 里写 part）',
    en: 'several rows of the same “{column}”, each of an item, with the same amount: put together as one order, with pieces added up and the amount taken once, as the order’s. If it is each row’s own, describe the sheet as one of sub-orders (part among its fields)',
  },
  'shared-id': {
    zh: '同一“{column}”出现在不同买家或不同时间的行里，各行都保留、分开计算，但凭这个编号对不上聊天和其他表。请核对编号是否完整',
    en: 'the same “{column}” stands in rows of different buyers or times; each is kept by itself, and nothing is joined by such a number. Check that the numbers are whole',
  },
  'order-rows-differ': {
    zh: '同一订单各行的“{column}”不一致，以第一行为准',
    en: 'rows of one order differ in “{column}”; the first counts',
  },
  'repeated-record': {
    zh: '同一“{column}”在文件里出现不止一行，只计第一行',
    en: 'the same “{column}” stands in more than one row of the file; the first counts',
  },
  'repeated-refund': {
    zh: '同一“{column}”在文件里不止一行，读到的内容完全相同，只计一行',
    en: 'the same “{column}” stands in more than one row of the file, alike in all that is read; one counts',
  },
  'refund-items': {
    zh: '同一“{column}”有几行，每行退一种商品：合成一笔售后；各行金额不同时相加，相同时按整笔只计一次',
    en: 'several rows of the same “{column}”, each of an item: put together as one case; amounts that differ from row to row are added up, equal ones are the case’s and count once',
  },
  'refund-rows-differ': {
    zh: '同一“{column}”、同一订单有几行，状态、时间或金额不同，只计第一行。请核对：若是先后导出的同一笔，请只留最新的一行',
    en: 'several rows of the same “{column}” and order differ in status, times or amount; the first counts. If one case was exported twice, leave its latest row only',
  },
  'scores-differ': {
    zh: '同一天的评分在另一个文件里不同，采用的是另一个文件的',
    en: 'another file gives another score for the same day; that one is used',
  },

  // Platforms' agent reports.
  'no-report-day': {
    zh: '表里没有日期列，表头上方和文件名里也没有日期，不知道是哪几天的数据，未计入。请在文件名里写上日期，例如 2026-10-01至2026-10-31',
    en: 'no column, no line above the header and no file name tells the days; left out. Put them into the file name, such as 2026-10-01_2026-10-31',
  },
  'days-from-name': {
    zh: '表里没有日期，按文件名里的日期计',
    en: 'the sheet names no days; those in the file name are used',
  },
  'bad-figure': {
    zh: '“{column}”列的数看不懂（{value}，9 代表数字），该行未计入',
    en: 'the figure in “{column}” cannot be read ({value}, 9 for any digit); the row is left out',
  },
  'delayed-figure': {
    zh: '“{column}”列有 {count} 格还在延迟统计，暂缺。请过几天重新导出',
    en: '“{column}” is not worked out yet in {count} rows. Export it again in a few days',
  },
  'summary-rows': {
    zh: '有 {count} 行是均值或同行对比，不是客服，未计入',
    en: 'rows of means or of other shops, which are no agents, left out: {count}',
  },
  'rows-without-figures': {
    zh: '有 {count} 行没有任何数字（当天没上班，或是备注），未计入',
    en: 'rows without any figure (not at work, or a note) left out: {count}',
  },
  'report-account-judged': {
    zh: '平台报表里的客服“{account}”不在合同的 agents 里，按乙方计。若不是，请加入 agents.owner 或 agents.others',
    en: "the account “{account}” of the platform's report is on none of the contract's lists and is taken as the vendor's. If it is not, add it to agents.owner or agents.others",
  },
  'report-account-unlisted': {
    zh: '平台报表里的客服“{account}”不在合同的 agents 里，不按乙方计。若属于乙方，请加入 agents.vendor',
    en: "the account “{account}” of the platform's report is on none of the contract's lists and is not taken as the vendor's. Add it to agents.vendor if it is",
  },
  'report-account-by-provider-vendor': {
    zh: '客服“{account}”不在合同的 agents 里，报表的服务商写着“{provider}”，按乙方计',
    en: "the account “{account}” is on none of the contract's lists; the report names “{provider}” as its 服务商, so it is taken as the vendor's",
  },
  'report-account-by-provider-others': {
    zh: '客服“{account}”不在合同的 agents 里，报表的服务商写着“{provider}”，不按乙方计',
    en: "the account “{account}” is on none of the contract's lists; the report names “{provider}” as its 服务商, so it is not taken as the vendor's",
  },
  'report-account-by-provider-owner': {
    zh: '客服“{account}”不在合同的 agents 里，报表没有写服务商，按甲方自有客服计',
    en: "the account “{account}” is on none of the contract's lists and the report names no 服务商 for it, so it is taken as the owner's own",
  },
  'repeated-report-row': {
    zh: '同一“{column}”、同一天在文件里不止一行，只计数字最全的一行',
    en: 'the same “{column}” and day stand in more than one row of the file; the fullest counts',
  },

  // What the contract lists and nothing given has.
  'flag-unmatched': {
    zh: 'exclude-flags 里的“{flag}”，没有一张订单有这样的标记或备注，不起作用。请核对写法，导出订单时勾选旗帜和备注',
    en: 'no order has the mark “{flag}” of exclude-flags, so it has no effect. Check how it is written, and tick flags and notes when exporting orders',
  },
  'flag-unmatched-column': {
    zh: 'exclude-flags 里的“{flag}”，没有一张订单有这样的标记或备注，不起作用。订单表里没有用到的列：{columns}；若旗帜写在其中，请把列名改成“旗帜”',
    en: 'no order has the mark “{flag}” of exclude-flags, so it has no effect. The order sheets have columns that are not used: {columns}. If marks stand there, rename the column 旗帜',
  },
  'flag-unmatched-marks': {
    zh: 'exclude-flags 里的“{flag}”，没有一张订单有这样的标记或备注，不起作用。订单上的标记有：{marks}',
    en: 'no order has the mark “{flag}” of exclude-flags, so it has no effect. The marks on the orders: {marks}',
  },
  'accounts-unmatched': {
    zh: '{list} 里的 {written} 对不上聊天里的任何账号，不起作用。聊天里的账号有：{names}',
    en: '{written} in {list} matches no account of the chats, so it has no effect. The accounts of the chats: {names}',
  },
  'replies-unmatched': {
    zh: 'replies.auto 里的 {written} 对不上聊天里的任何一条消息，不起作用。它对的是整条消息：开头或结尾不定的，请加 *',
    en: '{written} in replies.auto fits no message of the chats, so it has no effect. It is held against the whole message: add * where the beginning or the end varies',
  },
  'words-unmatched': {
    zh: '合同自己的用语 {class}（phrases），聊天里一次也没有出现。若不应如此，请核对词条的写法',
    en: 'the contract’s own words {class} (phrases) stand nowhere in the chats. If they should, check how they are written',
  },
  'format-unmatched': {
    zh: 'formats 里描述的“{format}”，没有一个文件符合，不起作用。它描述的列：{columns}',
    en: 'no file is a table as “{format}” of formats describes it, so it has no effect. The columns it describes: {columns}',
  },
  'format-unmatched-files': {
    zh: 'formats 里描述的“{format}”，没有一个文件符合，不起作用。它描述的列：{columns}。这类数据是按别的格式读的：{files}',
    en: 'no file is a table as “{format}” of formats describes it, so it has no effect. The columns it describes: {columns}. Files of that kind were read by other formats: {files}',
  },
  'format-column-absent': {
    zh: 'formats 里“{format}”描述的列，这张表没有：{columns}。没有用到的列：{unused}',
    en: 'this table lacks columns that “{format}” of formats describes: {columns}. Columns not used: {unused}',
  },
  'column-unmatched': {
    zh: '条款 {clause} 要求填写的列，表里没有：{written}。表里的列：{columns}',
    en: 'no sheet has the columns that clause {clause} asks to be filled: {written}. The columns there are: {columns}',
  },
  'item-unmatched': {
    zh: '条款 {clause} 的评分项“{written}”，人工评分表里没有。表里的评分项：{items}',
    en: 'no sheet of manual scores has the item “{written}” of clause {clause}. The items there are: {items}',
  },
  'unjoined-orders': {
    zh: '“{column}”列有内容的 {rows} 行，没有一行对得上订单表的订单号：这里如 {cell}，订单表如 {example}。请核对是否同一家店、同一时段，编号是否被表格软件改过',
    en: 'of {rows} rows with a “{column}”, none has the number of an order in the order sheets: here it is like {cell}, there like {example}. Check that both are of one shop and time, and that no spreadsheet changed the numbers',
  },
  'unjoined-sessions': {
    zh: '“{column}”列有内容的 {rows} 行，没有一行对得上聊天的会话编号：这里如 {cell}，聊天里如 {example}。请核对是否同一家店、同一时段、同一种编号',
    en: 'of {rows} rows with a “{column}”, none has the id of a session in the chats: here it is like {cell}, there like {example}. Check that both are of one shop and time, and the same kind of id',
  },
  'unjoined-buyers': {
    zh: '“{column}”列有内容的 {rows} 行，没有一行对得上聊天里的买家：这里如 {cell}，聊天里如 {example}。请核对是否同一家店、同一时段，导出的是否是同一种昵称',
    en: 'of {rows} rows with a “{column}”, none is of a buyer of the chats: here it is like {cell}, there like {example}. Check that both are of one shop and time, and tell the same kind of nickname',
  },
  'unjoined-accounts': {
    zh: '“{column}”列有内容的 {rows} 行，没有一行对得上客服账号或名单里的姓名：这里如 {cell}，聊天里的账号如 {example}。请核对写法，或在 agents 里写上 name',
    en: 'of {rows} rows with a “{column}”, none is an account of the chats or a name of the lists: here it is like {cell}, the chats have {example}. Check how they are written, or add a name to agents',
  },
  'files-unmatched': {
    zh: '店铺“{shop}”的 files 里，{written} 对不上任何文件。读到的文件有：{files}',
    en: '{written} in the files of the shop “{shop}” matches no file. The files read: {files}',
  },

  // Chats, once they are put together.
  'no-conversation': {
    zh: '消息既没有会话编号也没有买家，不知道属于谁，未计入',
    en: 'messages that name neither conversation nor buyer belong to nobody and are left out',
  },
  'between-agents': {
    zh: '消息的发送方和接收方都在合同的 agents 里，是同事之间的消息，不计',
    en: 'messages whose sender and receivers are all in the contract’s agents are between colleagues and do not count',
  },
  'merged-conversations': {
    zh: '同一条消息（同一发送方、同一时刻、同样的文字）出现在同一买家的两个会话里，多半是平台合并过会话。两边都照计，指标里可能算了两次；请与平台核对，或改用未合并的导出',
    en: 'the same message (sender, instant and words) stands in two conversations of one buyer; the platform probably merged them. Both count, so figures may hold it twice; check with the platform, or export them unmerged',
  },
  'session-without-log': {
    zh: '会话列表里有的会话，在同一时段的聊天记录里找不到，可能聊天记录没有导全。请按相同的日期和客服重新导出聊天记录',
    en: 'sessions of the list are missing from the chat logs of the same time; the logs may be incomplete. Export them again for the same days and agents',
  },
  'who-is-buyer': {
    zh: '有 {sessions} 个会话分不清谁是买家，未计入。请把其中的客服账号写进合同的 agents：{names}',
    en: '{sessions} sessions have more than one possible buyer and are left out. Put the agents among them into the contract’s agents: {names}',
  },
  'robot-in-glob': {
    zh: '账号“{account}”（{messages} 条消息）落在 {list} 的通配范围内，但从名称或 agents.bots 看是机器人，按机器人处理。若是真人，请把完整账号写进 {list}',
    en: 'the account “{account}” ({messages} messages) lies in a glob of {list}, but its name or agents.bots makes it a robot, and it is taken for one. If a person uses it, put its whole name into {list}',
  },
  'nobody-listed': {
    zh: '没有写客服名单（agents 的 vendor、owner、others），聊天里的客服账号（{number} 个）都按乙方考核：{names}。其中若有甲方或别家的人，请写进 agents.owner 或 agents.others',
    en: 'there is no list of accounts (vendor, owner or others of agents), so all agents of the chats ({number}) are judged as the vendor’s: {names}. If some are not, add them to agents.owner or agents.others',
  },
  'unlisted-account': {
    zh: '客服账号“{account}”（{messages} 条消息）不在合同的 agents 里，不考核。若属于乙方，请加入 agents.vendor',
    en: 'the account “{account}” ({messages} messages) is on none of the contract’s lists and is not judged. Add it to agents.vendor if it is the vendor’s',
  },
  'unlisted-account-judged': {
    zh: '客服账号“{account}”（{messages} 条消息）不在合同的 agents 里，按乙方考核。若不是，请加入 agents.owner 或 agents.others',
    en: 'the account “{account}” ({messages} messages) is on none of the contract’s lists and is judged as the vendor’s. If it is not, add it to agents.owner or agents.others',
  },
};
