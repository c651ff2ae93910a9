/** Every command by its name, for journals, tests and palettes. */
import { arrangeSteps } from './arrange';
import { removeBaseline, renameBaseline, takeBaseline } from './baselines';
import { addBudgetItem, removeBudgetItem, setBudget, setBudgetItem } from './budget';
import type { AnyCommand } from './command';
import { addDependency, removeDependency, setDependency } from './dependencies';
import { placePicture, writeChapter } from './document';
import { closeMeeting, reopenMeeting } from './meetings';
import { acceptMinutes } from './minutes';
import { editLines } from './means';
import { pasteSteps } from './paste';
import { pasteRegister } from './pasteRegister';
import { promoteOverride, removeOrphans, removeOverride, setOverride } from './overrides';
import { moveSteps, setCertainty, setPeriod } from './periods';
import { renamePlan, setHorizon, setPlanNotes, setSchoolZone } from './plan';
import { addItem, removeItem, setItem } from './registers';
import { restorePlan } from './restore';
import {
  addScenario,
  archiveScenario,
  duplicateScenario,
  moveScenario,
  removeScenario,
  renameScenario,
  setScenarioNotes,
  setScenarioParent,
} from './scenarios';
import { makeRounds } from './series';
import { settleDate, settleHypothesis } from './settle';
import { setNotes, setOwner, setStep } from './stepFields';
import { tagSteps } from './tags';
import { addStep, removeSteps } from './steps';
import { duplicateSteps } from './duplicate';
import { keepWhatIf } from './whatIf';

export const COMMANDS: Readonly<Record<string, AnyCommand>> = Object.fromEntries(
  (
    [
      editLines,
      addStep,
      removeSteps,
      duplicateSteps,
      pasteSteps,
      pasteRegister,
      setStep,
      tagSteps,
      setNotes,
      setOwner,
      setPeriod,
      setCertainty,
      moveSteps,
      arrangeSteps,
      makeRounds,
      addDependency,
      setDependency,
      removeDependency,
      renamePlan,
      setHorizon,
      setSchoolZone,
      setPlanNotes,
      addItem,
      setItem,
      removeItem,
      addScenario,
      duplicateScenario,
      renameScenario,
      setScenarioNotes,
      setScenarioParent,
      moveScenario,
      archiveScenario,
      removeScenario,
      setOverride,
      removeOverride,
      removeOrphans,
      promoteOverride,
      keepWhatIf,
      takeBaseline,
      renameBaseline,
      removeBaseline,
      closeMeeting,
      reopenMeeting,
      acceptMinutes,
      settleDate,
      settleHypothesis,
      writeChapter,
      placePicture,
      addBudgetItem,
      setBudgetItem,
      removeBudgetItem,
      setBudget,
      restorePlan,
    ] as AnyCommand[]
  ).map((command) => [command.name, command]),
);
