import { execFileSync } from 'node:child_process'
import {
  accessSync,
  chownSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const program = '/usr/sbin/postfix'

/** Why there is none to be started here; `null` where there is. */
export function lacksPostfix(): string | null {
  try {
    accessSync(program, constants.X_OK)
  } catch {
    return 'postfix is not installed here'
  }
  return process.getuid?.() === 0 ? null : 'postfix is started by root alone'
}

const services = `pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
`

/** A postfix of its own, with folders of its own, that delivers what is for one domain into a folder, and refuses one address for good. */
export async function postfix(domain: string, refused: string) {
  const folder = mkdtempSync(join(tmpdir(), 'meguri-postfix-'))
  const [conf, mail] = [join(folder, 'conf'), join(folder, 'mail')]
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postfix'], { encoding: 'utf8' })))
  execFileSync('chmod', ['755', folder])
  for (const one of [conf, mail, join(folder, 'queue'), join(folder, 'data')]) mkdirSync(one)
  for (const one of [mail, join(folder, 'data')]) chownSync(one, uid ?? 0, gid ?? 0)
  const port = await freePort()
  writeFileSync(join(conf, 'master.cf'), `127.0.0.1:${port} inet n - n - - smtpd\n${services}`)
  writeFileSync(join(conf, 'refused'), `/^${refused.replaceAll('.', '\\.')}$/ 554 no such mailbox here\n`)
  writeFileSync(
    join(conf, 'main.cf'),
    `compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
mail_owner = postfix
setgid_group = postdrop
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mx.meguri.test
mydestination =
mynetworks = 127.0.0.0/8
smtpd_recipient_restrictions = check_recipient_access regexp:${conf}/refused, permit_mynetworks, reject
virtual_mailbox_domains = ${domain}
virtual_mailbox_base = ${mail}
virtual_mailbox_maps = static:all/
virtual_uid_maps = static:${uid}
virtual_gid_maps = static:${gid}
virtual_minimum_uid = 1
maillog_file = ${folder}/log
maillog_file_prefixes = ${folder}
`,
  )
  execFileSync(program, ['-c', conf, 'start'], { stdio: 'ignore' })
  const folderOfNew = join(mail, 'all', 'new')
  const arrived = () => {
    try {
      return readdirSync(folderOfNew)
    } catch {
      return []
    }
  }
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    /** How many letters lie in the folder. */
    count: () => arrived().length,
    /** Whether it has nothing left to deliver. */
    isIdle: () => ['incoming', 'active', 'maildrop'].every((name) => filesBelow(join(folder, 'queue', name)) === 0),
    /** To whom each of them is. */
    recipients: () =>
      arrived().map(
        (name) => /^X-Original-To: (.+)$/m.exec(readFileSync(join(folderOfNew, name), 'utf8'))?.[1] ?? name,
      ),
    close() {
      execFileSync(program, ['-c', conf, 'abort'], { stdio: 'ignore' })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function filesBelow(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).filter((one) => one.isFile()).length
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
