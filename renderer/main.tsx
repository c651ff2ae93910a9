import { createRoot } from 'react-dom/client';
import '@fontsource/source-sans-3/400.css';
import '@fontsource/source-sans-3/600.css';
import '@fontsource/source-sans-3/700.css';
import '@fontsource/source-sans-3/400-italic.css';
import './ui/theme.css';
import './ui/widgets.css';
import { Start } from './app/Start';

createRoot(document.getElementById('root')!).render(<Start />);
