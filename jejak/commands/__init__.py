"""The commands, a file each; every file offers its command as `command`. Imported one by one by `jejak.shell.Front`."""
