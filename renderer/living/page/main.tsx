import { createRoot } from 'react-dom/client';
import type { LivingData } from '../../../shared/formats/living/file';
import { say } from '../../../shared/i18n/words';
import { localToday } from '../../platform/today';
import { Living } from './Living';
import './fonts.css';
import '../../ui/theme.css';
import '../../ui/widgets.css';
import '../../ui/grid/grid.css';
import '../../plan/table/table.css';
import './living.css';
import './compact.css';

function dataOf(): LivingData | null {
  try {
    const data = JSON.parse(document.getElementById('data')!.textContent) as LivingData;
    return typeof data.plan === 'object' ? data : null;
  } catch {
    return null;
  }
}

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const show = (): void => {
  document.documentElement.dataset['theme'] = dark.matches ? 'dark' : 'light';
};
show();
dark.addEventListener('change', show);

const data = dataOf();
createRoot(document.getElementById('root')!).render(
  data ? (
    <Living data={data} today={localToday()} />
  ) : (
    <main className="living-refused" role="alert">
      {say('living.unreadable')}
    </main>
  ),
);
