import type { Text } from './text.ts';

/**
 * What a person should know about the data: code → a sentence with what to do. `{file}` and `{sheet}` stand in the
 * sentence where the problem belongs to no input; otherwise file and row are printed before it.
 */
export const PROBLEMS: Readonly<Record<string, Text>> = {
  // Files that were given and not read.
  unclaimed: {
    zh: '{file}：认不出这是什么表，未读取。看到的列：{columns}。请确认导出的是支持的报表，且没有改过列名（kefu-sla formats 可查看支持的格式）',
    en: '{file}: no known format, not read. Columns seen: {columns}. Check that it is a supported export with its column names unchanged (see kefu-sla formats)',
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
  'html-file': {
    zh: '{file}：内容是网页（有些后台导出的 .xls 其实是网页），未读取。请用 Excel 或 WPS 打开，另存为 .xlsx',
    en: '{file}: a web page inside (some back offices call it .xls), not read. Open it in Excel or WPS and save it as .xlsx',
  },
  'not-text': {
    zh: '{file}：不是文本，也不是工作簿，未读取。请换成 CSV、TXT、LOG 或 XLSX',
    en: '{file}: neither text nor a workbook, not read. Give CSV, TXT, LOG or XLSX',
  },
  'zip-archive': {
    zh: '{file}：压缩包，未读取。请先解压，再给出里面的文件',
    en: '{file}: a ZIP archive, not read. Unpack it and give the files in it',
  },
  'broken-workbook': {
    zh: '{file}：工作簿已损坏或没有下载完整，未读取。请重新导出',
    en: '{file}: the workbook is damaged or was not downloaded whole, not read. Export it again',
  },
  'too-large-workbook': {
    zh: '{file}：工作簿解压后大得不合常理，未读取。请分段导出，或改导出 CSV',
    en: '{file}: the workbook unpacks to more than any real sheet, not read. Export it in parts or as CSV',
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
  'own-output': {
    zh: '{file}：本程序自己的输出，已跳过',
    en: "{file}: this program's own output, skipped",
  },
  'contract-file': {
    zh: '{file}：这是合同，不是数据，已跳过。请用 -c 指定合同',
    en: '{file}: a contract, not data; skipped. Name it with -c',
  },

  // Files as a whole.
  'broken-file': {
    zh: '工作表读到一半发现文件已损坏，后面的内容没有读到。请重新导出',
    en: 'the sheet is damaged part of the way down; what follows was not read. Export it again',
  },
  undecodable: {
    zh: '有 {count} 个字符无法按文件编码解读，已用 � 代替。若是重要内容，请重新导出',
    en: '{count} characters cannot be decoded and are shown as �. Export the file again if they matter',
  },
  'open-quote': {
    zh: '这一行的引号没有成对，其后的内容都连成了一格，未读取。请补上引号，或重新导出',
    en: 'a quotation mark in this row is never closed, so that all below it is one cell; not read. Close it or export again',
  },
  'repeated-column': {
    zh: '“{column}”列出现了不止一次，只用第一列',
    en: 'the column “{column}” stands there more than once; the first is used',
  },
  'no-units-column': {
    zh: '没有商品数量列，客件数无法计算。请在导出时勾选商品数量',
    en: 'there is no column for the number of pieces, so units per buyer cannot be measured. Tick it when exporting',
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
  'remark-row': {
    zh: '表下的备注行，没有当作数据',
    en: 'remarks below the table, not taken as data',
  },
  'truncated-cell': {
    zh: '“{column}”列有单元格正好 32767 个字符，是表格软件的上限，后面的内容已被截掉。请改用 CSV 或分段导出',
    en: 'cells of “{column}” hold exactly 32,767 characters, the most a spreadsheet keeps: what followed is lost. Export as CSV or in parts',
  },

  // Rows that were refused.
  'missing-cell': {
    zh: '“{column}”列为空，该行未计入',
    en: 'the cell “{column}” is empty; the row is left out',
  },
  'bad-instant': {
    zh: '“{column}”列的时间看不懂（{value}），该行未计入。应形如 2026-10-07 10:00:00',
    en: 'the time in “{column}” cannot be read ({value}); the row is left out. Expected: 2026-10-07 10:00:00',
  },
  'bad-message-time': {
    zh: '消息的时间不存在（{value}），该条未计入',
    en: 'the time of a message does not exist ({value}); the message is left out',
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
    zh: '“{column}”列的“{value}”不在可选的说法之中，该行未计入',
    en: '“{value}” in “{column}” is none of the known words; the row is left out',
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
    zh: '“{column}”列的长编号被表格软件转成了数字，末几位已丢失，对不上聊天和其他表。请重新导出，不要用 Excel 另存',
    en: 'the long numbers in “{column}” were turned into floats by a spreadsheet and lost their last digits; they match nothing. Export again and do not save it with Excel',
  },
  'no-pay-time': {
    zh: '订单状态是已付款，却没有“{column}”，这些订单按没有付款时间处理。请在导出时勾选付款时间',
    en: 'orders whose status says paid have no “{column}”; they are taken as without a payment time. Tick it when exporting',
  },
  'repeated-order': {
    zh: '同一“{column}”在文件里出现不止一行，只计第一行',
    en: 'the same “{column}” stands in more than one row of the file; the first counts',
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
    zh: '同一“{column}”在文件里出现不止一行，只计第一行',
    en: 'the same “{column}” stands in more than one row of the file; the first counts',
  },
  'scores-differ': {
    zh: '同一天的评分在另一个文件里不同，采用的是另一个文件的',
    en: 'another file gives another score for the same day; that one is used',
  },

  // Chats, once they are put together.
  'no-conversation': {
    zh: '消息既没有会话编号也没有买家，不知道属于谁，未计入',
    en: 'messages that name neither conversation nor buyer belong to nobody and are left out',
  },
  'who-is-buyer': {
    zh: '有 {sessions} 个会话分不清谁是买家，未计入。请把其中的客服账号写进合同的 agents：{names}',
    en: '{sessions} sessions have more than one possible buyer and are left out. Put the agents among them into the contract’s agents: {names}',
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
