// What no page in Electron may do: leave our origin, open a window, reach a network, ask for a permission, download, embed. Pages that are never
// meant to be there are guarded like our own.
import type { App, Protocol, Session, WebContents } from 'electron';
import type { Answer } from '../../window/content.ts';
import { isOf, ORIGINS } from '../../window/policy.ts';

const ORIGIN = ORIGINS.electron;
/** The scheme of our origin, without its colon. */
export const SCHEME = new URL(ORIGIN).protocol.slice(0, -1);

/** What Chromium would fetch by itself, and ways out that the guards below do not see. The discard port takes no connections. */
const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-quic'],
  ['no-pings'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', 'http://127.0.0.1:9'],
];
/** How a program on the machine could drive a finished product. */
const REMOTE = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'];

/** Before Electron is ready. */
export function guardProgram(app: App, protocol: Protocol): void {
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
  if (app.isPackaged) for (const name of REMOTE) app.commandLine.removeSwitch(name);
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: {
        standard: true,
        secure: true,
        codeCache: true,
        supportFetchAPI: false,
        corsEnabled: false,
        bypassCSP: false,
        allowServiceWorkers: false,
      },
    },
  ]);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // A dropped file or a clicked link is a navigation; so is whatever a page thinks of.
  contents.on('will-frame-navigate', (details) => {
    if (!isOf(ORIGIN, details.url)) details.preventDefault();
  });
  contents.on('will-redirect', (details) => {
    if (!isOf(ORIGIN, details.url)) details.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Everything that pages of a session ask for is answered here or refused. */
export async function guardSession(
  session: Session,
  answer: (address: string, method: string) => Pick<Answer, 'headers' | 'body'> & { readonly status: number },
): Promise<void> {
  session.protocol.handle(SCHEME, (request) => {
    const { status, headers, body } = answer(request.url, request.method);
    return new Response(new Uint8Array(body), { status, headers: { ...headers } });
  });
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isOf(ORIGIN, details.url) }));
  session.setPermissionRequestHandler((_contents, permission, callback) =>
    callback(permission === 'clipboard-sanitized-write'),
  );
  session.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write');
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // Its dictionaries would be downloaded.
  session.setSpellCheckerEnabled(false);
  await session.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'http://127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  });
}
