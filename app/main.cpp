#include "app/program.h"

int main(int argc, char **argv)
{
    return sluice::runProgram(argc, argv);
}
