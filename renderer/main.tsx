import { createRoot } from 'react-dom/client';
import './ui/fonts.css';
import './ui/theme.css';
import './ui/widgets.css';
import { Start } from './app/Start';

createRoot(document.getElementById('root')!).render(<Start />);
