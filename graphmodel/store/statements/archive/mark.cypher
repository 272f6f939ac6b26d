// title: Note how far the restore of a backup has come
// params: backup: str, made_at: str, at: str, state: str
// row: none
// kind: write
MERGE (restored:Restore {id: 'restore'})
SET restored.backup = $backup, restored.made_at = $made_at, restored.at = $at, restored.state = $state
