# Starts Atelier from a clone on Windows: sets it up the first time, gives an empty library the sample
# workshop, opens the window. The twin of run.sh. Arguments go to atelier: packaging\run.ps1 list --json
$ErrorActionPreference = 'Stop'
$root = Split-Path -Parent $PSScriptRoot
$english = (Get-UICulture).TwoLetterISOLanguageName -eq 'en'

function Tell([string]$en, [string]$fr) { if ($english) { Write-Host $en } else { Write-Host $fr } }

function Test-Python([string[]]$command) {
    $rest = @($command | Select-Object -Skip 1)
    try { & $command[0] @rest -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>$null } catch { return $false }
    return $LASTEXITCODE -eq 0
}

function Test-Writable([string]$folder) {
    $probe = Join-Path $folder '.atelier-probe'
    try { Set-Content -Path $probe -Value '' ; Remove-Item $probe ; return $true } catch { return $false }
}

# The virtual environment stands in the clone, or in the user's own folder where that cannot be written.
$venv = Join-Path $root '.venv'
if (-not (Test-Writable $root)) { $venv = Join-Path $env:LOCALAPPDATA 'atelier\venv' }
$python = Join-Path $venv 'Scripts\python.exe'
$constraints = Join-Path $root 'packaging\constraints.txt'
$stamp = Join-Path $venv 'atelier-run.stamp'
$sources = @((Join-Path $root 'pyproject.toml'), $constraints, $PSCommandPath)
$want = (($sources | ForEach-Object { (Get-FileHash $_).Hash }) -join ' ') + " $root"

function Install-Packages {
    $env:PIP_DISABLE_PIP_VERSION_CHECK = '1'
    & $python -m pip install --quiet --no-input --constraint $constraints @args
    if ($LASTEXITCODE -ne 0) {
        Tell 'The set-up could not be finished. Check the network, then start again.' `
            'La préparation n’a pas pu aboutir. Vérifiez le réseau, puis relancez.'
        exit 1
    }
}

if (-not ((Test-Path $python) -and (Test-Path $stamp) -and ((Get-Content $stamp -Raw).Trim() -eq $want))) {
    Tell 'Preparing Atelier: once only, a minute or two…' `
        'Préparation d’Atelier : une seule fois, une minute ou deux…'
    if (-not ((Test-Path $python) -and (Test-Python @($python)))) {
        $base = @(@('py', '-3'), @('python3'), @('python')) | Where-Object { Test-Python $_ } | Select-Object -First 1
        if (-not $base) {
            Tell 'Atelier needs Python 3.11 or newer. Install it, then start again.' `
                'Atelier a besoin de Python 3.11 ou plus récent. Installez-le, puis relancez.'
            exit 1
        }
        $rest = @($base | Select-Object -Skip 1)
        & @($base)[0] @rest -m venv --clear $venv
    }
    Install-Packages hatchling editables babel
    Install-Packages --no-build-isolation --editable $root
    & $python (Join-Path $root 'packaging\catalogues.py') --compile
    Set-Content -Path $stamp -Value $want
}

if ($args.Count -gt 0 -and $args[0] -notlike '--library*' -and $args[0] -notlike '--language*') {
    & $python -m atelier @args
    exit $LASTEXITCODE
}
& $python -m atelier sample --if-empty @args 2>$null | Out-Null
& $python -m atelier @args
exit $LASTEXITCODE
