import { dsn, type Form, failed, feedback, jis, plain } from './mails.fixture.ts'

const ono = 'ono@kita.example'
const words = 'I’m sorry to have to inform you that your message could not be delivered.'

export const forms: readonly Form[] = [
  [
    'Postfix, no such user',
    dsn({
      words,
      fields: failed(
        '5.1.1',
        '550 5.1.1 <ono@kita.example>: Recipient address rejected: User unknown in virtual mailbox table',
      ),
    }),
    'hard',
    ono,
  ],
  [
    'Postfix, headers only come back',
    dsn({ words, fields: failed('5.1.1', '550 5.1.1 User unknown'), headersOnly: true }),
    'hard',
    ono,
  ],
  [
    'Postfix, host not found',
    dsn({
      words,
      fields: failed(
        '5.4.4',
        'X-Postfix; Host or domain name not found. Name service error for name=kita.example type=A: Host not found',
      ),
    }),
    'hard',
    ono,
  ],
  [
    'Postfix, delayed, will go on',
    dsn({
      subject: 'Delayed Mail (still being retried)',
      words: 'THIS IS A WARNING ONLY. YOU DO NOT NEED TO RESEND YOUR MESSAGE.',
      fields: failed('4.4.1', 'connect to mx.kita.example[192.0.2.1]:25: Connection timed out', 'delayed'),
    }),
    'soft',
    ono,
  ],
  [
    'given up after days',
    dsn({ words, fields: failed('4.4.7', 'delivery temporarily suspended: Connection timed out') }),
    'soft',
    ono,
  ],
  [
    'mailbox full, for good',
    dsn({ words, fields: failed('5.2.2', '552 5.2.2 The email account that you tried to reach is over quota') }),
    'full',
    ono,
  ],
  ['mailbox full, for now', dsn({ words, fields: failed('4.2.2', '452 4.2.2 Mailbox full') }), 'full', ono],
  [
    'full in words with a status of everything',
    dsn({
      words,
      fields: failed('5.0.0', '552 Requested mail action aborted: exceeded storage allocation, mailbox is full'),
    }),
    'full',
    ono,
  ],
  [
    'disabled mailbox',
    dsn({ words, fields: failed('5.2.1', '550 5.2.1 The email account that you tried to reach is disabled.') }),
    'hard',
    ono,
  ],
  ['null MX', dsn({ words, fields: failed('5.1.10', '556 5.1.10 Recipient address has null MX') }), 'hard', ono],
  [
    'blocked by a list',
    dsn({
      words,
      fields: failed('5.7.1', '554 5.7.1 Service unavailable; Client host [192.0.2.9] blocked using zen.example'),
    }),
    'blocked',
    ono,
  ],
  [
    'DMARC',
    dsn({
      words,
      fields: failed(
        '5.7.26',
        "550 5.7.26 Unauthenticated email from meguri.test is not accepted due to domain's DMARC policy.",
      ),
    }),
    'blocked',
    ono,
  ],
  [
    'taken for spam',
    dsn({ words, fields: failed('5.7.0', '550 5.7.0 Message rejected as spam by Content Filtering.') }),
    'blocked',
    ono,
  ],
  [
    'policy with the status of no user',
    dsn({ words, fields: failed('5.1.1', '550 5.1.1 Message blocked due to policy; see our postmaster page') }),
    'blocked',
    ono,
  ],
  [
    'sender refused',
    dsn({ words, fields: failed('5.1.8', '553 5.1.8 Sender address rejected: Domain not found') }),
    'blocked',
    ono,
  ],
  [
    'Exchange, no such recipient',
    dsn({
      from: 'postmaster@kita.example',
      subject: 'Undeliverable: How is it going',
      words: 'Your message couldn’t be delivered.',
      fields: failed(
        '5.1.10',
        '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ono@kita.example not found by SMTP address lookup',
      ),
    }),
    'hard',
    ono,
  ],
  [
    'Exchange, tenant refuses',
    dsn({
      from: 'postmaster@kita.example',
      subject: 'Undeliverable: How is it going',
      words: 'Your message wasn’t delivered.',
      fields: failed(
        '5.7.133',
        '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; policy',
      ),
    }),
    'blocked',
    ono,
  ],
  ['too large', dsn({ words, fields: failed('5.3.4', '552 5.3.4 Message size exceeds fixed limit') }), 'soft', ono],
  ['a loop', dsn({ words, fields: failed('5.4.6', '554 5.4.6 Too many hops') }), 'soft', ono],
  [
    'rate',
    dsn({
      words,
      fields: failed('4.7.28', '421 4.7.28 Our system has detected an unusual rate of mail; blocked for now'),
    }),
    'blocked',
    ono,
  ],
  ['failed, and nothing said', dsn({ words: '', fields: failed('5.0.0', '') }), 'unclear', ono],
  [
    'relayed, not failed',
    dsn({
      subject: 'Successful Mail Delivery Report',
      words: 'Delivered to a system that reports no more',
      fields: failed('2.0.0', '250 ok', 'relayed'),
    }),
    'unclear',
    ono,
  ],
  [
    'qmail',
    plain(
      'MAILER-DAEMON@mx.example',
      'failure notice',
      'Hi. This is the qmail-send program at mx.example.\nI’m afraid I wasn’t able to deliver your message to the following addresses.\n\n<ono@kita.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <house@meguri.test>\nTo: ono@kita.example',
    ),
    'hard',
    ono,
  ],
  [
    'Exim',
    plain(
      'Mailer-Daemon@mx.example',
      'Mail delivery failed: returning message to sender',
      'A message that you sent could not be delivered to one or more of its recipients. This is a permanent error.\n\n  ono@kita.example\n    Unrouteable address',
      'X-Failed-Recipients: ono@kita.example\n',
    ),
    'hard',
    ono,
  ],
  [
    'Exim, warning',
    plain(
      'Mailer-Daemon@mx.example',
      'Warning: message 1ab delayed 24 hours',
      'The message has not yet been delivered to ono@kita.example.\nNo action is required on your part. Delivery attempts will continue; host not found was the last answer.',
    ),
    'soft',
    ono,
  ],
  [
    'sendmail, mailbox over quota',
    plain(
      'MAILER-DAEMON@mx.example',
      'Returned mail: see transcript for details',
      '----- Transcript of session follows -----\n<ono@kita.example>... Deferred: 552 Mailbox over quota',
    ),
    'full',
    ono,
  ],
  [
    'unavailable: nobody there or not for us',
    plain(
      'MAILER-DAEMON@mx.example',
      'Returned mail',
      '550 Requested action not taken: mailbox unavailable\n<ono@kita.example>',
    ),
    'unclear',
    ono,
  ],
  [
    'something came back',
    plain(
      'postmaster@mx.example',
      'Undeliverable',
      'We were unable to deliver your message. Please contact your administrator.',
    ),
    'unclear',
    null,
  ],
  [
    'docomo, unknown, ISO-2022-JP',
    jis(
      'Mail System Error - Returned Mail',
      '\u001b$B<!$N$"$F@h$X$N%a%C%;!<%8$O%(%i!<$N$?$aAw?.$G$-$^$;$s$G$7$?!#\u001b(B\n\u001b$BAw?.@h%a!<%k%"%I%l%9$,8+$D$+$j$^$;$s$G$7$?!#\u001b(B\n<ono@docomo.example>',
    ),
    'hard',
    'ono@docomo.example',
  ],
  [
    'au, full',
    plain(
      'Postmaster@ezweb.example',
      'Mail System Error - Returned Mail',
      'お客様が送信されたメールは、受信者のメールボックスがいっぱいのため届きませんでした。\n<ono@ezweb.example>',
    ),
    'full',
    'ono@ezweb.example',
  ],
  [
    'SoftBank, refused by their settings',
    plain(
      'MAILER-DAEMON@softbank.example',
      'メールが送信できませんでした',
      '<ono@softbank.example> 宛のメールは、受信者の受信拒否設定により配信できませんでした。',
    ),
    'blocked',
    'ono@softbank.example',
  ],
  [
    'a carrier asks to come later',
    plain(
      'MAILER-DAEMON@docomo.example',
      'Mail System Error',
      '回線が混み合っているため、一時的に配信できません。\nono@docomo.example',
    ),
    'soft',
    'ono@docomo.example',
  ],
  [
    'a carrier says that it failed, and no more',
    plain('MAILER-DAEMON@docomo.example', '配信エラー通知', 'メールを配信できませんでした。\nono@docomo.example'),
    'unclear',
    'ono@docomo.example',
  ],
  [
    'a provider in Japanese, address mistaken',
    plain(
      'postmaster@plala.example',
      '宛先不明のお知らせ',
      '下記の宛先へのメールは、アドレスが存在しないため届きませんでした。\nono@plala.example',
    ),
    'hard',
    'ono@plala.example',
  ],
  [
    'out of office',
    plain(
      'Mari Ono <ono@kita.example>',
      'Automatic reply: How is it going',
      'I am out of the office until Monday.',
      'Auto-Submitted: auto-replied\nIn-Reply-To: <abc123@meguri.test>\n',
    ),
    'auto-reply',
    ono,
  ],
  [
    'out of office in Japanese',
    plain(
      'ono@kita.example',
      '不在のお知らせ: ご利用状況',
      '休暇をいただいております。ご連絡先が不明な場合は代表番号へ。',
    ),
    'auto-reply',
    ono,
  ],
  [
    'a ticket was opened',
    plain(
      'support@kita.example',
      '[#123] 自動応答：お問い合わせを受け付けました',
      'ありがとうございます。',
      'X-Autoreply: yes\n',
    ),
    'auto-reply',
    'support@kita.example',
  ],
  ['a complaint', feedback('abuse'), 'complaint', ono],
  ['a report that it was no spam', feedback('not-spam'), 'unclear', ono],
  ['a report on authentication', feedback('auth-failure'), 'unclear', ono],
  [
    'somebody answers',
    plain(
      'Mari Ono <ono@kita.example>',
      'Re: How is it going',
      'Thank you, it goes well. One user unknown to me asks for access.',
      'In-Reply-To: <abc123@meguri.test>\n',
    ),
    'reply',
    ono,
  ],
  [
    'somebody answers about undeliverable mail',
    plain(
      'ono@kita.example',
      'Re: Undeliverable goods',
      'The mailbox is full of leaves.',
      'In-Reply-To: <abc123@meguri.test>\nReferences: <abc123@meguri.test>\n',
    ),
    'reply',
    ono,
  ],
  [
    'somebody answers in Japanese',
    plain(
      '小野 真理 <ono@kita.example>',
      'Re: ご利用状況',
      '宛先が不明な荷物が届きました。',
      'References: <abc123@meguri.test>\n',
    ),
    'reply',
    ono,
  ],
]
