// Entry of the window: the transport that the shell brought, a client over it, and the first drawing.
import '@fontsource/noto-naskh-arabic/400.css';
import '@fontsource/noto-naskh-arabic/700.css';
import '@fontsource/ibm-plex-sans-arabic/400.css';
import '@fontsource/ibm-plex-sans-arabic/600.css';
import './styles/tokens.css';
import './styles/controls.css';
import './styles/frame.css';
import './styles/desk.css';
import './styles/page.css';
import './styles/footnotes.css';
import './styles/menus.css';
import './editor/blocks/blocks.css';
import './editor/figure/figure.css';
import './editor/list/list.css';
import './editor/table/table.css';
import './styles/review.css';
import { createRoot } from 'react-dom/client';
import { createClient } from '../contract/client.ts';
import { App } from './app/App.tsx';
import { Failure } from './app/Failure.tsx';
import { findTransport } from './host/transport.ts';
import { WORDS } from './i18n/words.ts';

const place = document.getElementById('app');
if (place === null) throw new Error('no place to draw in');
const transport = findTransport(window);
createRoot(place).render(
  transport === undefined ? (
    <Failure sentence={WORDS.ar.noShell} />
  ) : (
    <App client={createClient(transport)} />
  ),
);
